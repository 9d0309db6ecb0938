package import LecternCore

/// A way in which notes write a term.
package struct TermSpelling: Sendable, Hashable {
    /// Within a class, more than one spelling is a variation.
    package enum Class: String, Sendable, Hashable, CaseIterable, Codable {
        case han
        case latin
        /// A short form in capitals, which goes along with its long form.
        case acronym
    }

    package var text: String
    package var count: Int
    /// Whether the linker knows it; another spelling never links.
    package var isKnown: Bool
    /// Where notes write it so, in reading order; for a spelling that is not known.
    package var places: [SourceLocation] = []

    package var type: Class {
        let scalars = text.unicodeScalars
        if scalars.contains(where: { CJK.isLetter($0.value) }) { return .han }
        let isOneWord = !scalars.contains { " -".unicodeScalars.contains($0) }
        return isOneWord && scalars.count { $0.properties.isUppercase } >= 2 ? .acronym : .latin
    }
}

extension GlossaryAudit.Term {
    /// Whether the notes write the term in several ways of one kind, or in one that the linker does not know.
    package var isSpelledVariously: Bool {
        spellings.contains { !$0.isKnown }
            || TermSpelling.Class.allCases.contains { type in spellings.count { $0.type == type } > 1 }
    }

    /// Whether both a Chinese and another name are in use.
    package var isNamedInTwoLanguages: Bool {
        spellings.contains { $0.type == .han } && spellings.contains { $0.type != .han }
    }
}

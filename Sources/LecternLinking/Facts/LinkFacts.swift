package import LecternContent
package import LecternCore

/// What compiling a part of a note found out about its links: the material of backlinks and checks.
package struct LinkFacts: Sendable, Hashable {
    /// Links to pages of the site, in the order of the text.
    package var links: [OutgoingLink] = []
    /// The first mention of each term, event, year or period in each section.
    package var mentions: [Mention] = []
    /// What links lead to that the linker made or that `[[references]]` name, each once, in the order of the text.
    package var linkedSubjects: [Mention.Subject] = []
    /// How many terms and dates were made links.
    package var termLinkCount = 0
    package var dateLinkCount = 0
    package var diagnostics: [Diagnostic] = []
    /// Faults for which a name like the written one is still to be looked for.
    package var openFaults: [OpenFault] = []
    /// Pictures, films and sounds on other servers, in the order of the text.
    package var remoteFiles: [RemoteFile] = []

    package init() {}
}

/// A fault whose suggestion asks for all names of the site: it is found when faults are told, not when a note is
/// compiled, so that a note does not depend on the names of all others.
package struct OpenFault: Sendable, Hashable {
    /// With the suggestion for a name that is like no other.
    package var diagnostic: Diagnostic
    package var wanted: WantedName
}

/// A name that leads to nothing, and among what its author may have meant it.
package enum WantedName: Sendable, Hashable {
    /// A path from the content folder, as a note at `notePath` would write it.
    case path(String, notePath: String)
    case reference(String, ReferenceKind?)
}

/// A picture, film or sound that a page loads from another server.
package struct RemoteFile: Sendable, Hashable {
    package var address: String
    /// The line of the reference.
    package var place: SourceLocation
}

/// A link from a note to a page of the site.
package struct OutgoingLink: Sendable, Hashable {
    /// The address of the page it leads to, from the site's root.
    package var url: String
    /// The id on that page, if any, decoded.
    package var fragment: String?
    /// The id of the section that holds the link; empty above the first heading.
    package var sectionID: String
    package var sectionTitle: String
    /// The sentence around the link.
    package var excerpt: Excerpt
    /// Where the link stands in its file.
    package var location: SourceLocation
}

/// A use of a term, an event, a year of several events or a period in prose.
package struct Mention: Sendable, Hashable {
    package enum Subject: Sendable, Hashable {
        case term(TermID)
        case period(PeriodID)
        case event(EventID)
        /// An astronomical year, 0 for 1 BCE, in which several events stand on the timeline.
        case year(Int)
    }

    package var subject: Subject
    package var sectionID: String
    package var sectionTitle: String
    package var excerpt: Excerpt
    /// Whether the mention was made a link.
    package var isLinked: Bool
}

/// A sentence, with a part of it marked.
package struct Excerpt: Sendable, Hashable {
    package var before: String
    package var match: String
    package var after: String

    package init(before: String = "", match: String = "", after: String = "") {
        self.before = before
        self.match = match
        self.after = after
    }
}

extension Excerpt {
    /// How many bytes of a long sentence are kept on either side.
    private static let reach = 150

    /// The sentence of a block of text around a range of its bytes.
    package init(around range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
        let range = range.clamped(to: 0..<text.count)
        let start = Self.sentenceStart(before: range.lowerBound, in: text)
        let end = Self.sentenceEnd(after: range.upperBound, in: text)
        before = (start.isCut ? "…" : "") + Self.string(text[start.index..<range.lowerBound], isStart: true)
        match = String(decoding: text[range], as: UTF8.self)
        after = Self.string(text[range.upperBound..<end.index], isStart: false) + (end.isCut ? "…" : "")
    }

    private static func string(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isStart: Bool) -> String {
        let oneLine = bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
        let text = String(decoding: oneLine, as: UTF8.self)
        guard isStart, text.first?.isWhitespace ?? false else { return text }
        return String(text.drop { $0.isWhitespace })
    }

    private static func sentenceStart(
        before index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (index: Int, isCut: Bool) {
        var start = index
        while start > 0 {
            if endsSentence(text, at: start) { return (start, false) }
            if index - start >= reach { return (boundary(start, in: text), true) }
            start -= 1
        }
        return (0, false)
    }

    private static func sentenceEnd(after index: Int, in text: UnsafeBufferPointer<UInt8>) -> (index: Int, isCut: Bool)
    {
        var end = index
        while end < text.count {
            if end > index, endsSentence(text, at: end) { return (end, false) }
            if end - index >= reach { return (boundary(end, in: text), true) }
            end += 1
        }
        return (text.count, false)
    }

    /// The start of the character that an index lies in.
    private static func boundary(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var index = index
        while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// Whether a sentence ends just before `index`: after `。`, `！`, `？`, a line, or a full stop and a blank.
    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let last = text[index - 1]
        if last == UInt8(ascii: "\n") { return true }
        if last == UInt8(ascii: " "), index >= 2 { return ".!?".utf8.contains(text[index - 2]) }
        guard last >= 0x80, let scalar = UTF8Scalar.decode(text, before: index), scalar.length == 3,
            index == text.count || text[index] & 0xC0 != 0x80
        else { return false }
        return scalar.value == 0x3002 || scalar.value == 0xFF01 || scalar.value == 0xFF1F
    }
}

import Foundation
import LecternCore

/// Brings text into the form in which terms are compared: compatibility decompositions (full-width `ＧＰＴ` and
/// half-width kana, composed and decomposed `é`), small letters, and Simplified Han where a table is given.
///
/// Line breaks and tabs become blanks, so a name of several words is found where the author broke the line.
package struct TextFolding: Sendable {
    /// For each scalar of the Basic Multilingual Plane the one that stands for it, or `several`.
    private let single: [UInt16]
    /// Those for which several stand, or one outside of that plane.
    private let expansions: [UInt16: [UInt16]]

    private static let several: UInt16 = 0xFFFF
    private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// - Parameters:
    ///   - pairs: Traditional characters and their Simplified forms; those outside the Basic Multilingual Plane's
    ///     ideographs are passed over.
    ///   - ignoresCase: Whether capitals become small letters.
    package init(pairs: [(from: UInt32, to: UInt32)] = [], ignoresCase: Bool = true) {
        var single = (0...UInt16.max).map { $0 }
        for pair in pairs where Self.ideographs.contains(pair.from) && Self.ideographs.contains(pair.to) {
            single[Int(pair.from)] = UInt16(pair.to)
        }
        if ignoresCase {
            for (capital, small) in CaseMapping.smallLetters { single[Int(capital)] = small }
        }
        for blank in "\n\t".utf8 { single[Int(blank)] = UInt16(UInt8(ascii: " ")) }
        var expansions: [UInt16: [UInt16]] = [:]
        for (scalar, folded) in CompatibilityMapping.entries {
            let folded = folded.map { $0 <= 0xFFFF ? UInt32(single[Int($0)]) : $0 }
            if folded.count == 1, folded[0] < UInt32(Self.several) {
                single[Int(scalar)] = UInt16(folded[0])
            } else {
                single[Int(scalar)] = Self.several
                let scalars = folded.compactMap(Unicode.Scalar.init)
                expansions[UInt16(scalar)] = scalars.flatMap { Array(String($0).utf16) }
            }
        }
        self.single = single
        self.expansions = expansions
    }

    /// Folds a text.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - output: Replaced by the folded text.
    package func fold(_ text: UnsafeBufferPointer<UInt8>, into output: inout FoldedText) {
        output.write(atMost: text.count * CompatibilityMapping.longestGrowth) { writer in
            single.withUnsafeBufferPointer { single in
                var index = 0
                while index < text.count {
                    let byte = text[index]
                    if byte < 0x80 {
                        writer.write(single[Int(byte)], from: index)
                        index &+= 1
                    } else {
                        index &+= foldWide(text, at: index, single, into: &writer)
                    }
                }
                writer.finish(at: text.count)
            }
        }
    }

    /// Folds one character outside ASCII; returns its length in the text.
    @inline(__always)
    private func foldWide(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ single: UnsafeBufferPointer<UInt16>,
        into writer: inout FoldingWriter
    ) -> Int {
        let (scalar, length) = UTF8Scalar.decode(text, at: index)
        guard scalar <= 0xFFFF else {
            for unit in UTF16.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF16.encodedReplacementCharacter {
                writer.write(unit, from: index)
            }
            return length
        }
        let folded = single[Int(scalar)]
        if folded != Self.several {
            writer.write(folded, from: index)
        } else {
            for unit in expansions[UInt16(scalar)] ?? [] { writer.write(unit, from: index) }
        }
        return length
    }

    /// Whether a piece of text is a name to the letter: whatever else folding levels, capitals count.
    func isSame(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
        if name.utf8.elementsEqual(text) { return true }
        // Two texts in ASCII that differ to the letter differ in nothing else that is levelled.
        if text.allSatisfy({ $0 < 0x80 }), name.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        return isSame(String(decoding: text, as: UTF8.self), name)
    }

    /// Whether two names are the same but for what folding levels besides capitals.
    ///
    /// For a few names, never for whole texts: it goes character by character.
    package func isSame(_ a: String, _ b: String) -> Bool {
        a == b || (folded(a) == folded(b) && Self.capitals(in: a) == Self.capitals(in: b))
    }

    /// Which of a text's letters are capitals, after compatibility decomposition.
    private static func capitals(in text: String) -> [Bool] {
        text.decomposedStringWithCompatibilityMapping.unicodeScalars.map(\.properties.isUppercase)
    }

    /// The folded form of a name.
    package func folded(_ name: String) -> [UInt16] {
        var output = FoldedText()
        var name = name
        name.withUTF8 { fold($0, into: &output) }
        return output.withUnits { Array($0) }
    }
}

/// Capitals of the Basic Multilingual Plane whose small letter is one character.
enum CaseMapping {
    static let smallLetters: [(capital: UInt16, small: UInt16)] = [
        0x41...0x5A, 0xC0...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1FFF, 0x2100...0x2DFF, 0xA640...0xA7FF,
    ].joined().compactMap { value in
        guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isUppercase else { return nil }
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        guard small.count == 1, let first = small.first, first.value <= 0xFFFE else { return nil }
        return (UInt16(value), UInt16(first.value))
    }
}

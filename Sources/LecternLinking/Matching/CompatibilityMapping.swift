import Foundation
import LecternCore

/// What single characters stand for when width, composition and presentation do not count: their compatibility
/// decompositions (Unicode Standard Annex #15, NFKD).
enum CompatibilityMapping {
    /// A character and the characters it stands for.
    typealias Entry = (scalar: UInt32, folded: [UInt32])

    /// All characters of the Basic Multilingual Plane that stand for others, but Hangul syllables, which texts and
    /// names write the same way.
    static let entries: [Entry] = typographic + read()

    /// Signs that typography puts in place of those on a keyboard.
    private static let typographic: [Entry] = [
        (0x2010, [0x2D]), (0x2011, [0x2D]), (0x2018, [0x27]), (0x2019, [0x27]),
    ]

    /// How many UTF-16 units may come of a byte: ligatures of whole phrases stay as they are.
    static let longestGrowth = 2

    private static let ranges: [ClosedRange<UInt32>] = [
        0x00A0...0x200F, 0x2012...0x2017, 0x201A...0x33FF, 0xA640...0xABFF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
    ]

    /// Decomposes all of them in one go: a line break is a starter and keeps neighbours apart.
    private static func read() -> [Entry] {
        let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            text.append(scalar)
            text.append("\n")
        }
        let lines = String(text).decomposedStringWithCompatibilityMapping.unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
        return zip(scalars, lines).compactMap { scalar, line in
            let folded = line.map(\.value)
            guard folded != [scalar.value], !folded.isEmpty else { return nil }
            let size = line.reduce(0) { $0 + UTF16.width($1) }
            return size <= UTF8.width(scalar) * longestGrowth ? (scalar.value, folded) : nil
        }
    }
}

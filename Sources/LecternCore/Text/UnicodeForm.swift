import Foundation

/// The forms in which Unicode writes one text (UAX 15).
package enum UnicodeForm {
    /// The text in its composed form, NFC: `é` as one scalar, `한` as one syllable, U+FA19 as `神`.
    package static func composed(_ text: String) -> String {
        text.unicodeScalars.allSatisfy(isInert) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// The text in its decomposed form, NFD: marks stand behind their letters.
    package static func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

    /// Whether a scalar is the same in the composed form, whatever stands beside it. Most of all names are made of such:
    /// the first mark is U+0300, and Han characters of the two oldest blocks neither decompose nor compose.
    private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 || (0x3400...0x9FFF).contains(scalar.value)
    }
}

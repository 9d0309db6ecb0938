import Foundation

/// The slow path of the tokenizer: folds one scalar that is neither ASCII nor a plain Han character.
///
/// A scalar is folded by itself, whatever stands beside it, so that the client's folding is the same by construction:
/// NFKC, lower case, then the marks taken off Latin, Greek and Cyrillic letters, then other marks dropped, and letters
/// like ß and ø spelled out.
/// What was folded once is remembered, for a text repeats its few unusual scalars.
struct ScalarFolder {
    private var known: [UInt32: [UInt32]] = [:]

    /// The scalars that stand for `scalar`; none when it is dropped.
    mutating func callAsFunction(_ scalar: UInt32) -> [UInt32] {
        if scalar < 0x80 { return [(0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar] }
        if let result = known[scalar] { return result }
        let result = Self.fold(scalar)
        known[scalar] = result
        return result
    }

    private static func fold(_ value: UInt32) -> [UInt32] {
        guard let scalar = Unicode.Scalar(value) else { return [UTF8Coding.replacement] }
        if ScalarClass.isDropped(value) { return [] }
        if ScalarClass.isStable(value) { return [value] }
        if ScalarClass.isHyphen(value) { return [UInt32(UInt8(ascii: "-"))] }
        let compatible = String(Character(scalar)).precomposedStringWithCompatibilityMapping
        var result: [UInt32] = []
        for lowered in compatible.unicodeScalars.lazy.flatMap(\.properties.lowercaseMapping.unicodeScalars) {
            appendBare(lowered, to: &result)
        }
        return result
    }

    /// Appends the scalar without the marks it carries.
    private static func appendBare(_ scalar: Unicode.Scalar, to result: inout [UInt32]) {
        guard ScalarClass.losesMarks(scalar.value) else {
            if !isMark(scalar) { result.append(scalar.value) }
            return
        }
        let decomposed = String(Character(scalar)).decomposedStringWithCanonicalMapping
        for scalar in decomposed.unicodeScalars where !isMark(scalar) {
            result += LatinSpelling.letters[scalar.value] ?? [scalar.value]
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

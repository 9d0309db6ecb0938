import LecternCore

/// Brings text into the form in which terms are compared: full-width ASCII becomes ASCII, capitals become
/// small letters, and Traditional Han become Simplified where a table is given.
///
/// Folding never joins or splits characters, so a match in folded text is a range of the author's own text.
package struct TextFolding: Sendable {
    /// For each scalar from U+4E00 on, the one that stands for it; empty without a table.
    private let han: [UInt16]

    /// - Parameter pairs: Traditional characters and their Simplified forms; those outside the Basic
    ///   Multilingual Plane's ideographs are passed over.
    package init(pairs: [(from: UInt32, to: UInt32)] = []) {
        guard !pairs.isEmpty else {
            han = []
            return
        }
        var table = (0x4E00...0x9FFF).map { UInt16($0) }
        for pair in pairs where Self.ideographs.contains(pair.from) && Self.ideographs.contains(pair.to) {
            table[Int(pair.from - 0x4E00)] = UInt16(pair.to)
        }
        han = table
    }

    private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// Folds a text.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - output: Replaced by the folded bytes.
    ///   - origins: Where each folded byte came from, and the text's length at the end; left empty when folding
    ///     changed no length, so that each byte came from its own place.
    package func fold(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], origins: inout [Int32]) {
        output.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                output.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
                if !origins.isEmpty { origins.append(Int32(index)) }
                index += 1
            } else {
                index += foldWide(text, at: index, into: &output, origins: &origins)
            }
        }
        if !origins.isEmpty { origins.append(Int32(text.count)) }
    }

    /// Folds one character outside ASCII; returns its length in the text.
    @inline(__always)
    private func foldWide(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout [UInt8], origins: inout [Int32]
    ) -> Int {
        let (scalar, length) = UTF8Scalar.decode(text, at: index)
        let folded = folded(scalar)
        let start = output.count
        if folded == scalar {
            for offset in 0..<length { output.append(text[index + offset]) }
        } else {
            UTF8Scalar.append(folded, to: &output)
        }
        let written = output.count - start
        // The first change of length: until here every byte came from its own place.
        if written != length, origins.isEmpty { origins = (0..<Int32(start)).map { $0 } }
        if written != length || !origins.isEmpty { for _ in 0..<written { origins.append(Int32(index)) } }
        return length
    }

    @inline(__always)
    private func folded(_ scalar: UInt32) -> UInt32 {
        if !han.isEmpty, Self.ideographs.contains(scalar) { return UInt32(han[Int(scalar - 0x4E00)]) }
        if scalar < 0x0590 { return Self.smallLetter(scalar) }
        let narrow = Self.narrowed(scalar)
        return narrow >= 0x41 && narrow <= 0x5A ? narrow | 0x20 : narrow
    }

    /// The small letter of a Latin, Greek or Cyrillic capital, where it is one character.
    private static func smallLetter(_ scalar: UInt32) -> UInt32 {
        guard let character = Unicode.Scalar(scalar), character.properties.isUppercase else { return scalar }
        let small = character.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first?.value ?? scalar : scalar
    }

    /// The ASCII character that a full-width one is a wide form of.
    @inline(__always)
    private static func narrowed(_ scalar: UInt32) -> UInt32 {
        if scalar >= 0xFF01, scalar <= 0xFF5E { return scalar - 0xFEE0 }
        return scalar == 0x3000 ? 0x20 : scalar
    }

    /// Whether a piece of text is a name to the letter, wide forms counting as ASCII.
    package static func equal(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
        if name.utf8.elementsEqual(text) { return true }
        guard text.contains(0xEF) else { return false }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.lazy.map { narrowed($0.value) }
        return scalars.elementsEqual(name.unicodeScalars.lazy.map { narrowed($0.value) })
    }

    /// The folded form of a name.
    package func folded(_ name: String) -> [UInt8] {
        var output: [UInt8] = []
        var origins: [Int32] = []
        var name = name
        name.withUTF8 { fold($0, into: &output, origins: &origins) }
        return output
    }
}

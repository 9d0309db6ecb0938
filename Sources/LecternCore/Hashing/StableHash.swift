/// A hash that is the same in every process: FNV-1a of 64 bits
/// (Fowler, Noll and Vo; draft-eastlake-fnv), taken eight bytes at a time over long input.
///
/// For cache keys and file names, not against an adversary.
package struct StableHash: Sendable, Hashable {
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Mixes in bytes and their number, so that neighbouring fields cannot run into each other.
    package mutating func combine(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            mix(UInt64(littleEndian: word))
            index += 8
        }
        while index < bytes.count {
            mix(UInt64(bytes[index]))
            index += 1
        }
        mix(UInt64(bytes.count))
    }

    package mutating func combine(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { combine($0) }
    }

    package mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
    }

    package mutating func combine(_ number: Int) {
        mix(UInt64(bitPattern: Int64(number)))
    }

    /// Sixteen hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private mutating func mix(_ word: UInt64) {
        value = (value ^ word) &* Self.prime
        value ^= value >> 29
    }
}

/// The 32-bit FNV-1a hash, which decides the shard of a term; the client computes the same.
enum FNV1a {
    static let basis: UInt32 = 2_166_136_261
    private static let prime: UInt32 = 16_777_619

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
        (hash ^ UInt32(byte)) &* prime
    }

    /// Adds the UTF-8 bytes of a scalar.
    @inline(__always)
    static func adding(scalar: UInt32, to hash: UInt32) -> UInt32 {
        var result = hash
        UTF8Coding.forEachByte(of: scalar) { result = adding($0, to: result) }
        return result
    }

    /// The hash of some bytes.
    @inline(__always)
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var result = basis
        for byte in bytes { result = adding(byte, to: result) }
        return result
    }

    /// Eight digits.
    static func hexadecimal(_ hash: UInt32) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}

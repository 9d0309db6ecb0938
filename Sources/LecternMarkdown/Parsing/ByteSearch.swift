#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Looks for single bytes as fast as the C library does.
enum ByteSearch {
    @inline(__always)
    static func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
            return nil
        }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    static func contains(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { contains(byte, in: $0) }
    }

    static func contains(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        firstIndex(of: byte, in: bytes, from: 0) != nil
    }

    /// Where the next of four bytes is; the count when there is none.
    ///
    /// The C library looks for one byte at a time: for bytes that are rare together, eight places at once are faster.
    @inline(__always)
    static func firstIndex(
        ofAny wanted: (UInt8, UInt8, UInt8, UInt8), in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        guard let base = bytes.baseAddress else { return bytes.count }
        var index = start
        while index &+ 8 <= bytes.count {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let found =
                Self.zeros(in: block ^ ones &* UInt64(wanted.0)) | Self.zeros(in: block ^ ones &* UInt64(wanted.1))
                | Self.zeros(in: block ^ ones &* UInt64(wanted.2)) | Self.zeros(in: block ^ ones &* UInt64(wanted.3))
            if found != 0 { break }
            index &+= 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == wanted.0 || byte == wanted.1 || byte == wanted.2 || byte == wanted.3 { break }
            index &+= 1
        }
        return index
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// Not 0 when a byte of a word is 0 (Mycroft's test).
    @inline(__always)
    private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }
}

/// Reads numbers at places of a file's first bytes; a place outside of them has none.
struct ByteReader {
    let bytes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count }

    func byte(_ index: Int) -> Int? {
        index >= 0 && index < bytes.count ? Int(bytes[index]) : nil
    }

    /// A number of one to four bytes, the highest first.
    func big(_ index: Int, _ length: Int) -> Int? {
        guard index >= 0, length <= bytes.count, index <= bytes.count - length else { return nil }
        return bytes[index..<(index + length)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// A number of one to four bytes, the lowest first.
    func little(_ index: Int, _ length: Int) -> Int? {
        guard index >= 0, length <= bytes.count, index <= bytes.count - length else { return nil }
        return bytes[index..<(index + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func starts(with text: StaticString, at index: Int = 0) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, length <= bytes.count, index <= bytes.count - length else { return false }
        let expected = UnsafeBufferPointer(start: text.utf8Start, count: length)
        return bytes[index..<(index + length)].elementsEqual(expected)
    }
}

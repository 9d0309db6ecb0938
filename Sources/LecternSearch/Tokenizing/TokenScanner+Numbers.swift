/// Numbers in groups of three digits: `1,000,000`.
extension TokenScanner {
    /// Whether a scalar may stand between the groups of a number: a comma, an apostrophe, an underscore or a narrow blank.
    @inline(__always)
    func mayPartGroups(_ scalar: some FixedWidthInteger) -> Bool {
        guard !compound.isEmpty, joiner == 0, groupDigits == 0 else { return false }
        return switch UInt32(scalar) {
        case 0x2C, 0x27, 0x5F, 0xFF0C, 0x2019: true
        case let other: ScalarClass.isNumberBlank(other)
        }
    }

    /// Goes on with a number when a separator stands before exactly three digits, and is the one that it has already.
    mutating func beginsGroup(
        _ separator: UInt32, before bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> Bool {
        guard groupSeparator == 0 || groupSeparator == separator,
            compound.isNumber(mayBeSecond: separator != 0x5F)
        else { return false }
        var index = index
        for _ in 0..<3 {
            let length = digitLength(bytes, at: index)
            guard length > 0 else { return false }
            index += length
        }
        guard digitLength(bytes, at: index) == 0 else { return false }
        groupSeparator = separator
        groupDigits = 3
        return true
    }

    /// How many bytes the digit takes that stands at a place; 0 for anything else.
    private mutating func digitLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        if bytes[index] < 0x80 { return ASCIIClass.of(bytes[index]) == .digit ? 1 : 0 }
        let (scalar, length) = UTF8Coding.decode(bytes, at: index)
        let folded = folder(scalar)
        return folded.count == 1 && (0x30...0x39).contains(folded[0]) ? length : 0
    }
}

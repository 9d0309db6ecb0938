/// What style attributes become, remembered: a few hundred different ones come up again and again.
struct FormulaClassNames: Sendable {
    struct Classes: Sendable {
        /// The style attribute.
        var source: [UInt8]
        /// The names of classes with blanks between them.
        var text: [UInt8] = []
        var styles: [FormulaStyle] = []
    }

    private var all: [Classes] = []
    /// Numbers of ``all`` by the hash of their source; where two hashes are the same, the later one has the next.
    private var numbers: [UInt64: Int] = [:]

    subscript(number: Int) -> Classes { all[number] }

    /// The number of a style attribute's classes; `nil` when one of its declarations is not known.
    mutating func number(of style: UnsafeBufferPointer<UInt8>) -> Int? {
        var hash = Self.hash(style)
        while let number = numbers[hash] {
            if Self.isSame(all[number].source, style) { return number }
            hash &+= 1
        }
        guard let classes = Self.classes(of: style) else { return nil }
        numbers[hash] = all.count
        all.append(classes)
        return all.count - 1
    }

    private static func isSame(_ a: [UInt8], _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for index in b.indices where a[index] != b[index] { return false }
        return true
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func classes(of style: UnsafeBufferPointer<UInt8>) -> Classes? {
        var classes = Classes(source: Array(style))
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
                let found = FormulaStyle(
                    property: UnsafeBufferPointer(rebasing: declaration[..<colon]).trimmed,
                    value: UnsafeBufferPointer(rebasing: declaration[(colon + 1)...]).trimmed)
            else { return nil }
            if !classes.text.isEmpty { classes.text.append(UInt8(ascii: " ")) }
            classes.text += found.className.utf8
            classes.styles.append(found)
        }
        return classes
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without blanks at either end.
    fileprivate var trimmed: UnsafeBufferPointer<UInt8> {
        guard let first = firstIndex(where: { $0 != 0x20 }), let last = lastIndex(where: { $0 != 0x20 }) else {
            return UnsafeBufferPointer(rebasing: self[0..<0])
        }
        return UnsafeBufferPointer(rebasing: self[first...last])
    }
}

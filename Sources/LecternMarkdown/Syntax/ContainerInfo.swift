/// What stands after the colons of an opening fence: `details Title`, `tip[Title]`, `details Title {open}`.
struct ContainerInfo {
    /// The name, as bytes of the text.
    var name: Range<Int>
    /// The title; `nil` where there is none.
    var title: Range<Int>?
    /// Whether a block that folds is to be open at first.
    var isOpen = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        let isChinese = range.lowerBound < range.upperBound && text[index] >= 0x80
        while index < range.upperBound, isChinese ? text[index] >= 0x80 : Self.isName(text[index]) { index += 1 }
        name = range.lowerBound..<index
        var end = range.upperBound
        while index < end, text[index] <= 0x20 { index += 1 }
        var attributed: Range<Int>?
        if let attributes = ContainerAttributes(text, index..<end) {
            isOpen = attributes.isOpen
            attributed = attributes.title
            end = attributes.start
        }
        while end > index, text[end - 1] <= 0x20 { end -= 1 }
        // Docusaurus writes titles in brackets.
        let isBracketed = end - index >= 2 && text[index] == UInt8(ascii: "[") && text[end - 1] == UInt8(ascii: "]")
        if isBracketed,
            !text[(index + 1)..<(end - 1)].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") })
        {
            index += 1
            end -= 1
        }
        title = index < end ? index..<end : attributed
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

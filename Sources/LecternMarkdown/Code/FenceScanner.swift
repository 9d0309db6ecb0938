/// Cuts what stands after a fence into its items; ``FenceInfo`` tells the grammar.
struct FenceScanner {
    struct Item: Hashable {
        enum Form: Hashable {
            case named
            /// A number or two in braces.
            case lines
            /// In brackets.
            case label
            /// After a dot, in braces.
            case className
        }

        var form: Form
        var name: String
        var value: String?
        /// As it is written.
        var text: String
    }

    private let bytes: [UInt8]
    private var index = 0
    private var isInBraces = false

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The language at the start, if there is one.
    mutating func language() -> String {
        while let byte = peek, Self.isBlank(byte) { index += 1 }
        let start = index
        while let byte = peek, !Self.isBlank(byte), !Self.endsLanguage.contains(byte) { index += 1 }
        if peek == UInt8(ascii: "="), index > start {
            index = start
            return ""
        }
        return text(start..<index)
    }

    /// The next item; `nil` at the end.
    mutating func next() -> Item? {
        skipSeparators()
        guard let byte = peek else { return nil }
        let start = index
        switch byte {
        case UInt8(ascii: "["):
            let value = bracketed()
            return Item(form: .label, name: value, text: text(start..<index))
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            // A value without a name says nothing.
            _ = quoted()
            return Item(form: .named, name: text(start..<index), text: text(start..<index))
        case UInt8(ascii: ".") where isInBraces:
            index += 1
            return named(.className, from: start)
        case UInt8(ascii: ":"):
            index += 1
            return named(.named, from: start)
        default:
            return named(isInBraces && Self.isDigit(byte) ? .lines : .named, from: start)
        }
    }

    private mutating func named(_ form: Item.Form, from start: Int) -> Item {
        let first = index
        while let byte = peek, !Self.isBlank(byte), !Self.endsName.contains(byte) { index += 1 }
        // A stray sign is an item of its own, so that the scan goes on.
        if index == start { index += 1 }
        let name = text(first..<index)
        var item = Item(form: form, name: name, text: "")
        if peek == UInt8(ascii: "=") {
            index += 1
            item.value = value()
            if form == .lines { item.form = .named }
        }
        item.text = text(start..<index)
        return item
    }

    private mutating func value() -> String {
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
        case UInt8(ascii: "["): return bracketed().filter { $0 != "\"" && $0 != "'" }
        default:
            let start = index
            while let byte = peek, !Self.isBlank(byte), byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
                index += 1
            }
            return text(start..<index)
        }
    }

    private mutating func quoted() -> String {
        let mark = bytes[index]
        let start = index + 1
        index = start
        while let byte = peek, byte != mark { index += 1 }
        defer { index = min(index + 1, bytes.count) }
        return text(start..<index)
    }

    private mutating func bracketed() -> String {
        let start = index + 1
        while let byte = peek, byte != UInt8(ascii: "]") { index += 1 }
        defer { index = min(index + 1, bytes.count) }
        return text(min(start, index)..<index)
    }

    /// Blanks and commas, and braces, which only say how what stands in them is read.
    private mutating func skipSeparators() {
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "{"): isInBraces = true
            case UInt8(ascii: "}"): isInBraces = false
            case UInt8(ascii: ","): break
            default: guard Self.isBlank(byte) else { return }
            }
            index += 1
        }
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private static let endsLanguage = Set(",:{[=".utf8)
    private static let endsName = Set("=,{}[\"'".utf8)

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

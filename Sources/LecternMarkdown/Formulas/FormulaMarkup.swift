/// Copies KaTeX's markup with classes in place of style attributes, and lets nothing pass that a formula does not need.
///
/// KaTeX escapes what it is given, so that this check should never find anything; it holds if KaTeX should err, or be
/// another version than the one that was tried. It is one pass over the bytes.
struct FormulaMarkup {
    private let source: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var output: [UInt8] = []
    /// The style attributes seen, by their number among the names.
    private var used: [Int] = []
    private var names: FormulaClassNames
    /// Where a class attribute of the current tag ends in the output, before its quotation mark.
    private var classEnd: Int?

    /// - Parameters:
    ///   - html: What KaTeX wrote.
    ///   - names: Names of classes found so far, to which those of the formula are added.
    /// - Returns: `nil` for markup with anything that is not expected.
    static func convert(_ html: [UInt8], names: inout FormulaClassNames) -> TypesetFormula? {
        html.withUnsafeBufferPointer { bytes in
            var markup = FormulaMarkup(source: bytes, names: names)
            // So that the names are held once, and added to in place.
            names = FormulaClassNames()
            let isComplete = markup.copyAll()
            names = markup.names
            guard isComplete else { return nil }
            let styles = markup.used.reduce(into: Set()) { $0.formUnion(names[$1].styles) }
            return TypesetFormula(html: markup.output, styles: styles)
        }
    }

    private init(source: UnsafeBufferPointer<UInt8>, names: FormulaClassNames) {
        self.source = source
        self.names = names
        output.reserveCapacity(source.count + 64)
    }

    private mutating func copyAll() -> Bool {
        var start = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            append(start..<index)
            guard copyTag() else { return false }
            start = index
        }
        append(start..<source.count)
        return true
    }

    private mutating func copyTag() -> Bool {
        let start = index
        index += 1
        let isEnd = index < source.count && source[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let name = takeName()
        guard name == FormulaVocabulary.span || FormulaVocabulary.elements.contains(name) else { return false }
        append(start..<index)
        classEnd = nil
        while true {
            skipBlanks()
            guard index < source.count else { return false }
            if source[index] == UInt8(ascii: "/") || source[index] == UInt8(ascii: ">") { return copyTagEnd() }
            guard !isEnd, copyAttribute() else { return false }
        }
    }

    private mutating func copyTagEnd() -> Bool {
        let start = index
        if source[index] == UInt8(ascii: "/") { index += 1 }
        guard index < source.count, source[index] == UInt8(ascii: ">") else { return false }
        index += 1
        append(start..<index)
        return true
    }

    private mutating func copyAttribute() -> Bool {
        let name = takeName()
        skipBlanks()
        guard index + 1 < source.count, source[index] == UInt8(ascii: "=") else { return false }
        index += 1
        skipBlanks()
        guard index < source.count, source[index] == UInt8(ascii: "\"") || source[index] == UInt8(ascii: "'") else {
            return false
        }
        let mark = source[index]
        let start = index + 1
        index = start
        while index < source.count, source[index] != mark { index += 1 }
        guard index < source.count else { return false }
        let value = start..<index
        index += 1
        return write(name, value)
    }

    private mutating func write(_ name: ShortName, _ value: Range<Int>) -> Bool {
        if name == FormulaVocabulary.style { return writeClasses(of: value) }
        guard name == FormulaVocabulary.classes || FormulaVocabulary.attributes.contains(name),
            !source[value].contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "<") })
        else { return false }
        output.append(UInt8(ascii: " "))
        name.append(to: &output)
        output.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
        append(value)
        if name == FormulaVocabulary.classes { classEnd = output.count }
        output.append(UInt8(ascii: "\""))
        return true
    }

    /// Adds classes for the declarations of a style attribute, to the tag's class attribute when it has one.
    private mutating func writeClasses(of style: Range<Int>) -> Bool {
        guard let number = names.number(of: UnsafeBufferPointer(rebasing: source[style])) else { return false }
        if !used.contains(number) { used.append(number) }
        let classes = names[number].text
        guard !classes.isEmpty else { return true }
        if let end = classEnd {
            // What stands behind the class moves behind the new names: mostly its quotation mark alone.
            let rest = output.count == end + 1 ? [] : Array(output[(end + 1)...])
            output.removeLast(rest.count + 1)
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: classes)
            classEnd = output.count
            output.append(UInt8(ascii: "\""))
            output.append(contentsOf: rest)
        } else {
            output.append(contentsOf: " class=\"".utf8)
            output.append(contentsOf: classes)
            classEnd = output.count
            output.append(UInt8(ascii: "\""))
        }
        return true
    }

    /// A name of letters, digits and `-`, as a key to look up; empty where none stands.
    private mutating func takeName() -> ShortName {
        let start = index
        while index < source.count, Self.isNameByte(source[index]) { index += 1 }
        return ShortName(UnsafeBufferPointer(rebasing: source[start..<index]))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
    }

    private mutating func skipBlanks() {
        while index < source.count, source[index] == 0x20 || source[index] == 0x0A { index += 1 }
    }

    private mutating func append(_ range: Range<Int>) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    }
}

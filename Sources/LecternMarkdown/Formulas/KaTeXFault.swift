/// Reads what ``KaTeXDriver`` says of a faulty formula: `!place:length:message`, in UTF-16 units.
enum KaTeXFault {
    static func parse(_ answer: [UInt8], formula: String) -> EngineFault {
        let parts = answer.dropFirst().split(
            separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return EngineFault("the formula cannot be read") }
        let message = String(decoding: parts[2], as: UTF8.self)
        let place = Int(String(decoding: parts[0], as: UTF8.self)) ?? -1
        let length = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0
        guard place >= 0 else { return EngineFault(summary(message)) }
        let start = byteOffset(of: place, in: formula)
        let end = byteOffset(of: place + max(0, length), in: formula)
        // A command is marked with the blanks behind it.
        let text = formula.utf8.dropFirst(start).prefix(end - start)
        let blanks = text.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
        return EngineFault(summary(message), byteOffset: start, byteLength: end - start - blanks)
    }

    private static func byteOffset(of place: Int, in formula: String) -> Int {
        let units = formula.utf16
        let index = units.index(units.startIndex, offsetBy: place, limitedBy: units.endIndex) ?? units.endIndex
        return formula.utf8.distance(from: formula.utf8.startIndex, to: index)
    }

    /// The usual messages in the words of reports; others as KaTeX has them.
    private static func summary(_ message: String) -> String {
        let unknown = "Undefined control sequence: "
        if message.hasPrefix(unknown) { return "there is no command `\(message.dropFirst(unknown.count))`" }
        if message.hasPrefix("Expected 'EOF', got '}'") { return "this `}` closes nothing" }
        if message.hasPrefix("Expected '}', got 'EOF'") { return "a `{` is not closed" }
        if message.hasPrefix("Unexpected end of input") {
            return "the formula ends where an argument or a `}` is missing"
        }
        if message.hasPrefix("Too many expansions") { return "the macros of the formula never end" }
        guard let first = message.first else { return "the formula cannot be read" }
        return first.lowercased() + message.dropFirst()
    }
}

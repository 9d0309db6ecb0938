/// How much work a piece of raw HTML is for the parser, by its tags.
struct RawHTMLBudget {
    private var tagCount = 0
    /// How many formatting elements of each name are open.
    private var open: [String: Int] = [:]
    private var openCount = 0
    private var mostOpen = 0

    /// Whether it may be parsed: neither too many tags nor too many that come back in each block.
    var isKept: Bool {
        tagCount <= HTMLSanitizer.tagLimit && mostOpen <= HTMLSanitizer.formattingLimit
    }

    mutating func read(_ html: ArraySlice<UInt8>) {
        var rest = html
        while isKept, let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            tagCount += 1
            guard let tag = RawTag(rest) else { continue }
            rest = rest[tag.nameEnd...]
            guard HTMLSanitizer.formatting.contains(tag.name) else { continue }
            let count = open[tag.name, default: 0]
            let change = tag.isEnd ? (count > 0 ? -1 : 0) : 1
            open[tag.name] = count + change
            openCount += change
            mostOpen = max(mostOpen, openCount)
        }
    }
}

/// `[!NOTE]` at the start of a quotation, with `-` or `+` for one that folds, and a title, as Obsidian writes them.
struct AlertMarker {
    enum Folding { case none, closed, open }

    /// What stands between `[!` and `]`, up to a `|`.
    var name: Range<Int>
    var folding = Folding.none
    /// Where the marker ends.
    var end: Int
    /// May be empty.
    var title: Range<Int>

    /// - Parameter range: A line from its first character to its last.
    init?(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let start = range.lowerBound
        guard range.count >= 4, line[start] == UInt8(ascii: "["), line[start + 1] == UInt8(ascii: "!") else {
            return nil
        }
        let longest = min(range.upperBound, start + 64)
        guard let close = (start + 2..<longest).first(where: { line[$0] == UInt8(ascii: "]") }), close > start + 2,
            !line[start + 2..<close].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "`") })
        else { return nil }
        let bar = (start + 2..<close).first { line[$0] == UInt8(ascii: "|") } ?? close
        name = start + 2..<bar
        guard !name.isEmpty, line[start + 2] > 0x20 else { return nil }
        end = close + 1
        if end < range.upperBound, line[end] == UInt8(ascii: "-") || line[end] == UInt8(ascii: "+") {
            folding = line[end] == UInt8(ascii: "-") ? .closed : .open
            end += 1
        }
        // A link or a reference is none: `[!a](b)`, `[!a]: b`.
        guard end == range.upperBound || line[end] <= 0x20 || line[end] >= 0x80 else { return nil }
        var first = end
        while first < range.upperBound, line[first] <= 0x20 { first += 1 }
        title = first..<range.upperBound
    }
}

/// `*[HTML]: Hyper Text Markup Language`, as PHP Markdown Extra writes it.
struct AbbreviationDefinition {
    /// The short form, as bytes of the line; at most ``longest`` bytes.
    var name: Range<Int>
    var expansion: Range<Int>

    /// A limit, so that the search for short forms takes linear time.
    static let longest = 64
    /// A limit in bytes, since each use repeats the explanation. A line with more is text.
    static let longestExpansion = 256

    /// - Parameter line: From the star to the last character.
    init?(_ line: UnsafeBufferPointer<UInt8>) {
        guard line.count >= 6, line[0] == UInt8(ascii: "*"), line[1] == UInt8(ascii: "[") else { return nil }
        let last = min(line.count - 1, 3 + Self.longest)
        guard let close = (2..<last).first(where: { line[$0] == UInt8(ascii: "]") }), close > 2,
            line[close + 1] == UInt8(ascii: ":"), line[2] > 0x20, line[close - 1] > 0x20,
            !line[2..<close].contains(UInt8(ascii: "["))
        else { return nil }
        name = 2..<close
        var start = close + 2
        while start < line.count, line[start] <= 0x20 { start += 1 }
        guard start < line.count, line.count - start <= Self.longestExpansion else { return nil }
        expansion = start..<line.count
    }
}

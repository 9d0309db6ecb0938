extension RandomAccessCollection<UInt8> where Index == Int {
    /// The ranges of portions of UTF-8, none longer than `longest`, as long as that is at least one scalar.
    ///
    /// They part at the end of a line when there is one in the second half, else at the end of a sentence, else between
    /// two scalars.
    func cutAtScalars(longest: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while count - start > longest {
            var end = start + longest
            while end > start + 1, self[end] & 0xC0 == 0x80 { end -= 1 }
            let middle = start + longest / 2
            if middle < end {
                if let line = self[middle..<end].lastIndex(of: UInt8(ascii: "\n")) {
                    end = line + 1
                } else if let sentence = lastSentenceEnd(in: middle..<end) {
                    end = sentence
                }
            }
            ranges.append(start..<end)
            start = end
        }
        ranges.append(start..<count)
        return ranges
    }

    /// Behind the last sentence that ends in a range.
    private func lastSentenceEnd(in range: Range<Int>) -> Int? {
        var end = range.upperBound
        while end >= range.lowerBound + 3 {
            if isSentenceEnd(at: end) { return end }
            end -= 1
        }
        return nil
    }

    /// Whether `。`, `！`, `？`, `；` or a stop with a blank stands before a place.
    private func isSentenceEnd(at end: Int) -> Bool {
        switch (self[end - 3], self[end - 2], self[end - 1]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): true
        case (_, UInt8(ascii: "."), UInt8(ascii: " ")), (_, UInt8(ascii: "!"), UInt8(ascii: " ")),
            (_, UInt8(ascii: "?"), UInt8(ascii: " ")):
            true
        default: false
        }
    }
}

extension DateGrammar {
    /// Where the date begins whose digits start at `index`: before an era, a month's name or a word like `约`.
    /// The date does not reach before `floor`.
    func start(ofDateAt index: Int, floor: Int) -> Int {
        var start = index
        let before = text.skipBlanks(before: index)
        if let era = startOfChineseEra(before: before), era >= floor {
            start = era
        } else if before < index, let word = startOfEnglishWord(before: before), word >= floor {
            start = word
        }
        if let prefix = startOfApproximation(before: text.skipBlanks(before: start)), prefix >= floor { return prefix }
        return start
    }

    /// The start of a month's name or `AD` that ends before `index`.
    private func startOfEnglishWord(before index: Int) -> Int? {
        let wordEnd = text.byte(index - 1) == UInt8(ascii: ".") ? index - 1 : index
        var start = wordEnd
        while wordEnd - start < 10, text.isLetter(start - 1) { start -= 1 }
        guard start < wordEnd, text.byte(start) &- 0x41 < 26 else { return nil }
        if let month = englishMonth(at: start), month.end == index { return start }
        return wordEnd - start == 2 && text.end(of: "AD", at: start) != nil ? start : nil
    }

    private func startOfApproximation(before index: Int) -> Int? {
        if let start = text.start(ofAny: ["约", "約"], before: index) {
            if let wide = text.start(of: "大", before: start) { return wide }
            return text.start(ofAny: Self.wordsOfPacts, before: start) == nil ? start : nil
        }
        for word in ["circa", "ca.", "c."] as [StaticString] {
            guard let start = text.start(of: word, before: index) else { continue }
            if !text.isAlphanumeric(start - 1), text.byte(start - 1) != UInt8(ascii: ".") { return start }
        }
        return nil
    }

    /// What makes `约` the end of another word: 签约, 条约, 预约 …
    private static let wordsOfPacts: [StaticString] = [
        "签", "节", "条", "公", "合", "预", "纽", "违", "履", "契", "婚", "解", "特", "毁", "制", "缩", "简", "隐", "集", "邀", "和", "盟",
    ]
}

/// Reads the parts of a name that it is sorted by.
struct NameReader {
    /// In which ways the names of a folder are numbered that would be words elsewhere: people who count so begin at one
    /// and have a second.
    struct Counting {
        /// `I. …`, `II. …`
        var isRoman = false
        /// `甲、…`, `乙、…`
        var isByStems = false
    }

    private let scalars: [Unicode.Scalar]
    private let counting: Counting
    /// Of each Han character.
    private let sounds: [String]
    private var index = 0
    private var parts: [NameKey.Part] = []
    /// The last word in small letters, as long as a number may belong to it.
    private var word = ""

    static func key(of name: String, counting: Counting, pinyin: Pinyin) -> NameKey {
        var reader = NameReader(scalars: Array(name.unicodeScalars), counting: counting, pinyin: pinyin)
        while reader.index < reader.scalars.count { reader.readPart() }
        if reader.parts.last == .gap { reader.parts.removeLast() }
        return NameKey(parts: reader.parts, name: name)
    }

    private init(scalars: [Unicode.Scalar], counting: Counting, pinyin: Pinyin) {
        (self.scalars, self.counting) = (scalars, counting)
        sounds = Self.sounds(of: scalars, pinyin)
    }

    /// The sounds of Han characters, read word by word; a character of unknown sound stands for itself.
    private static func sounds(of scalars: [Unicode.Scalar], _ pinyin: Pinyin) -> [String] {
        guard scalars.contains(where: { CJK.isHan($0.value) }) else { return [] }
        var sounds = scalars.map { String($0) }
        var start = 0
        while start < scalars.count {
            var end = start
            while end < scalars.count, CJK.isHan(scalars[end].value) { end += 1 }
            let syllables = pinyin.syllables(of: String(String.UnicodeScalarView(scalars[start..<end])))
            if syllables.count == end - start { sounds.replaceSubrange(start..<end, with: syllables) }
            start = end + 1
        }
        return sounds
    }

    private mutating func readPart() {
        if let (part, end) = digits() ?? ordinal() ?? numeral() ?? level() ?? roman() ?? stem() ?? frame() {
            // `Chapter 1` and `Chapter1`, `第 1 章` and `第1章` are the same.
            if case .number = part, parts.last == .gap, isWord(parts.dropLast().last) { parts.removeLast() }
            parts.append(part)
            index = end
            word = ""
        } else if isSeparator(scalars[index]) {
            readGap()
        } else {
            readWord()
        }
    }

    private func isWord(_ part: NameKey.Part?) -> Bool {
        if case .word = part { true } else { false }
    }

    // MARK: Numbers

    /// Digits of any script.
    private func digits() -> (NameKey.Part, Int)? {
        var (end, text) = (index, "")
        while end < scalars.count, scalars[end].properties.generalCategory == .decimalNumber,
            let value = scalars[end].properties.numericValue
        {
            text += String(Int(value))
            end += 1
        }
        return end > index ? (.number(digits: text), end) : nil
    }

    /// `①`, `⑴`, `㈠`, `Ⅳ`.
    private func ordinal() -> (NameKey.Part, Int)? {
        guard !scalars[index].isASCII,
            [.otherNumber, .letterNumber].contains(scalars[index].properties.generalCategory),
            let value = scalars[index].properties.numericValue, value == value.rounded(), (0...1e6).contains(value)
        else { return nil }
        return (.number(Int(value)), index + 1)
    }

    /// `第一章`, `一、`, `（二）`, `卷三`, `高等数学一`; not the first character of 一般.
    private func numeral() -> (NameKey.Part, Int)? {
        let isOrdinal = scalars[index] == "第"
        let start = isOrdinal ? skippingBlanks(index + 1) : index
        if isOrdinal, start < scalars.count, scalars[start].properties.generalCategory == .decimalNumber {
            var reader = self
            reader.index = start
            return reader.digits()
        }
        guard let (value, end) = HanNumeral.read(scalars, at: start) else { return nil }
        let follows = index > 0 && Self.counters.contains(scalars[index - 1])
        let isClosed = end == scalars.count || isSeparator(scalars[end])
        let isCounted = index == 0 && end < scalars.count && Self.counters.contains(scalars[end])
        return isOrdinal || follows || isClosed || isCounted ? (.number(value), end) : nil
    }

    private static let counters = Set("章节節回卷篇部讲講课課集季期册冊编編单月周年之其".unicodeScalars)

    /// `上册`, `微积分（中）`, `下`: as words of their own.
    private func level() -> (NameKey.Part, Int)? {
        guard let value = ["上": 1, "中": 2, "下": 3][scalars[index]] else { return nil }
        if isEnd(index + 1) { return (.number(value), index + 1) }
        let isCounted = Set("册冊篇卷部集编編".unicodeScalars).contains(scalars[index + 1]) && isEnd(index + 2)
        return isCounted ? (.number(value), index + 2) : nil
    }

    /// `Part IV`, `卷II`; `II. …` where the names of the folder are counted so.
    private func roman() -> (NameKey.Part, Int)? {
        guard ("A"..."Z").contains(scalars[index]), index == 0 || !isLatin(scalars[index - 1]) else { return nil }
        var end = index
        while end < scalars.count, isLatin(scalars[end]) { end += 1 }
        guard let value = RomanNumeral.value(of: scalars[index..<end]), isEnd(end) else { return nil }
        let follows = Self.partWords.contains(word) || index > 0 && Self.counters.contains(scalars[index - 1])
        return follows || counting.isRoman && parts.isEmpty ? (.number(value), end) : nil
    }

    private static let partWords: Set<String> = [
        "part", "chapter", "volume", "vol", "book", "section", "act", "unit", "lecture", "lesson", "appendix",
    ]

    /// `甲、…`, `（乙）`, where the names of the folder are counted so.
    private func stem() -> (NameKey.Part, Int)? {
        guard counting.isByStems, parts.isEmpty, isEnd(index + 1), let value = Self.stems[scalars[index]]
        else { return nil }
        return (.number(value), index + 1)
    }

    private static let stems: [Unicode.Scalar: Int] = [
        "甲": 1, "乙": 2, "丙": 3, "丁": 4, "戊": 5, "己": 6, "庚": 7, "辛": 8, "壬": 9, "癸": 10,
    ]

    // MARK: Words

    /// 前言 and 附录 as the first word of a name.
    private func frame() -> (NameKey.Part, Int)? {
        guard parts.isEmpty else { return nil }
        var end = index
        while end < scalars.count, !isSeparator(scalars[end]), end - index < 16,
            scalars[end].properties.generalCategory != .decimalNumber
        {
            end += 1
        }
        let word = String(String.UnicodeScalarView(scalars[index..<end])).lowercased()
        if let place = Self.openings.firstIndex(of: word) { return (.opening(place), end) }
        if let place = Self.closings.firstIndex(of: word) { return (.closing(place), end) }
        guard word.hasPrefix("附录") || word.hasPrefix("附錄"), let place = Self.closings.firstIndex(of: "附录")
        else { return nil }
        return (.closing(place), index + 2)
    }

    private static let openings = [
        "序", "序言", "前言", "自序", "引言", "绪论", "緒論", "绪言", "导言", "導言", "导论", "導論", "导读", "導讀", "preface", "foreword",
        "prologue", "introduction",
    ]
    private static let closings = [
        "结语", "結語", "尾声", "后记", "後記", "跋", "附录", "附錄", "参考文献", "參考文獻", "致谢", "致謝", "epilogue", "afterword", "appendix",
        "appendices", "bibliography", "references", "acknowledgements", "acknowledgments",
    ]

    private mutating func readWord() {
        var end = index
        let isHan = CJK.isHan(scalars[index].value)
        repeat { end += 1 } while end < scalars.count && !isHan && isPartOfWord(scalars[end])
        let text = String(String.UnicodeScalarView(scalars[index..<end]))
        word = isHan ? text : Self.plain(text)
        parts.append(.word(isHan ? sounds[index] : word))
        index = end
    }

    /// In small letters, without accents.
    private static func plain(_ word: String) -> String {
        let lower = word.lowercased()
        if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
        var bare = String.UnicodeScalarView()
        for scalar in UnicodeForm.decomposed(lower).unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            bare.append(scalar)
        }
        return String(bare)
    }

    private mutating func readGap() {
        let start = index
        while index < scalars.count, isSeparator(scalars[index]) { index += 1 }
        guard let last = parts.last, last != .gap else { return }
        let isPoint =
            index == start + 1 && ".-_".unicodeScalars.contains(scalars[start]) && isDigit(start - 1) && isDigit(index)
        parts.append(isPoint ? .point : .gap)
        if isPoint || scalars[start] != " " && scalars[start] != "." { word = "" }
    }

    // MARK: Characters

    private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .decimalNumber, .otherNumber, .letterNumber: false
        case .nonspacingMark, .spacingMark, .enclosingMark: false
        default: !scalar.properties.isAlphabetic && !CJK.isHan(scalar.value)
        }
    }

    private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        !isSeparator(scalar) && !CJK.isHan(scalar.value)
            && ![.decimalNumber, .otherNumber, .letterNumber].contains(scalar.properties.generalCategory)
    }

    private func isEnd(_ index: Int) -> Bool { index >= scalars.count || isSeparator(scalars[index]) }

    private func isDigit(_ index: Int) -> Bool {
        scalars.indices.contains(index) && scalars[index].properties.generalCategory == .decimalNumber
    }

    private func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

    private func skippingBlanks(_ index: Int) -> Int {
        var index = index
        while index < scalars.count, scalars[index] == " " { index += 1 }
        return index
    }
}

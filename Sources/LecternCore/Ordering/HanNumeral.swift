/// Numbers in Han characters: `十一`, `二十`, `一百零三`, `二〇二三`.
package enum HanNumeral {
    private static let digits: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2,
        "貳": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6, "柒": 7, "捌": 8, "玖": 9,
    ]
    private static let units: [Unicode.Scalar: Int] = ["十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000]
    private static let longest = 12

    /// The number that begins at an index, and its end.
    package static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)? {
        var index = start
        while index < scalars.count, index - start < longest,
            digits[scalars[index]] != nil || units[scalars[index]] != nil
        {
            index += 1
        }
        guard index > start else { return nil }
        return (value(of: scalars[start..<index]), index)
    }

    private static func value(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
        let hasUnits = scalars.contains { units[$0] != nil }
        var (sum, last) = (0, 0)
        for scalar in scalars {
            if let unit = units[scalar] {
                sum += max(last, 1) * unit
                last = 0
            } else {
                last = hasUnits ? digits[scalar] ?? 0 : last * 10 + (digits[scalar] ?? 0)
            }
        }
        return sum + last
    }
}

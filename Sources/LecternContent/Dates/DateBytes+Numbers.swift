/// A number as dates write it.
struct DateNumber {
    enum Script {
        /// `2017`
        case ascii
        /// `２０１７`
        case fullWidth
        /// `二〇一七`, `十九`
        case han
    }

    var value: Int
    /// How many digits are written.
    var digits: Int
    var end: Int
    var script: Script
}

extension DateBytes {
    /// The digits at `index`, all of the run, ASCII or full-width.
    func digits(at index: Int) -> DateNumber? {
        if isDigit(index) {
            var number = DateNumber(value: 0, digits: 0, end: index, script: .ascii)
            while isDigit(number.end) {
                if number.digits < 9 { number.value = number.value * 10 + Int(byte(number.end) - 0x30) }
                number.digits += 1
                number.end += 1
            }
            return number
        }
        var number = DateNumber(value: 0, digits: 0, end: index, script: .fullWidth)
        while let digit = fullWidthDigit(at: number.end) {
            if number.digits < 9 { number.value = number.value * 10 + digit }
            number.digits += 1
            number.end += 3
        }
        return number.digits > 0 ? number : nil
    }

    /// The value of a full-width digit, `０` (EF BC 90) to `９`.
    @inline(__always)
    func fullWidthDigit(at index: Int) -> Int? {
        guard byte(index) == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) &- 0x90 < 10 else { return nil }
        return Int(byte(index + 2) - 0x90)
    }

    /// The value of one Han numeral up to ten.
    func hanDigit(at index: Int) -> Int? {
        switch (byte(index), byte(index + 1), byte(index + 2)) {
        case (0xE3, 0x80, 0x87), (0xE2, 0x97, 0x8B), (0xE9, 0x9B, 0xB6): 0  // 〇 ○ 零
        case (0xE4, 0xB8, 0x80): 1
        case (0xE4, 0xBA, 0x8C): 2
        case (0xE4, 0xB8, 0x89): 3
        case (0xE5, 0x9B, 0x9B): 4
        case (0xE4, 0xBA, 0x94): 5
        case (0xE5, 0x85, 0xAD): 6
        case (0xE4, 0xB8, 0x83): 7
        case (0xE5, 0x85, 0xAB): 8
        case (0xE4, 0xB9, 0x9D): 9
        case (0xE5, 0x8D, 0x81): 10
        default: nil
        }
    }

    /// A year digit by digit: `二〇一七`.
    func hanYear(at index: Int) -> DateNumber? {
        var number = DateNumber(value: 0, digits: 0, end: index, script: .han)
        while number.digits < 5, let digit = hanDigit(at: number.end), digit < 10 {
            number.value = number.value * 10 + digit
            number.digits += 1
            number.end += 3
        }
        return number.digits == 4 && hanDigit(at: number.end) == nil ? number : nil
    }

    /// A number below 100 by place: `三`, `十`, `十九`, `二十`, `三十一`.
    func hanNumber(at index: Int) -> DateNumber? {
        guard let first = hanDigit(at: index), first > 0 else { return nil }
        var (value, end) = (first, index + 3)
        if first < 10, hanDigit(at: end) == 10 {
            value = first * 10
            end += 3
        }
        if value >= 10, let unit = hanDigit(at: end), (1...9).contains(unit) {
            value += unit
            end += 3
        }
        guard hanDigit(at: end) == nil else { return nil }
        return DateNumber(value: value, digits: value < 10 ? 1 : 2, end: end, script: .han)
    }

    /// The start of the Han numerals that end before `index`, three at most.
    func startOfHanNumber(before index: Int) -> Int {
        var index = index
        for _ in 0..<3 where hanDigit(at: index - 3) != nil { index -= 3 }
        return index
    }

    /// A month, a day or a decade in any script.
    func smallNumber(at index: Int) -> DateNumber? {
        guard let number = digits(at: index) ?? hanNumber(at: index), number.digits <= 2 else { return nil }
        return number
    }
}

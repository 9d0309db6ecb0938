/// Finds formulas between dollars in prose, where no term or date is meant: `$E = mc^2$`, `$$…$$`.
///
/// The rules are GitHub's: after an opening `$` and before a closing one stands no blank, and no letter or digit after
/// a closing one. So `$5 和 $6` are prices.
enum DollarMath {
    private static let dollar = UInt8(ascii: "$")

    /// The first formula at or after an index, its dollars included.
    ///
    /// A text without a closing `$` has none after any opening one, so the search ends there: it is linear in the text.
    static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        while index < text.count {
            guard text[index] == dollar else {
                index += 1
                continue
            }
            let isDisplay = index + 1 < text.count && text[index + 1] == dollar
            let inside = index + (isDisplay ? 2 : 1)
            if isDisplay || (inside < text.count && !isBlank(text[inside])) {
                guard let end = isDisplay ? displayEnd(in: text, from: inside) : inlineEnd(in: text, from: inside)
                else { return nil }
                return index..<end
            }
            index = inside
        }
        return nil
    }

    private static func displayEnd(in text: UnsafeBufferPointer<UInt8>, from inside: Int) -> Int? {
        var index = inside + 1
        while index + 1 < text.count {
            if text[index] == dollar, text[index + 1] == dollar { return index + 2 }
            index += 1
        }
        return nil
    }

    private static func inlineEnd(in text: UnsafeBufferPointer<UInt8>, from inside: Int) -> Int? {
        var index = inside + 1
        while index < text.count {
            if text[index] == dollar, !isBlank(text[index - 1]),
                index + 1 == text.count || !isLetterOrDigit(text[index + 1])
            {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
}

import LecternCore

/// How long a note takes to read: 350 Han characters or 220 words a minute.
package struct ReadingTime: Sendable, Hashable {
    package var hanCount: Int
    package var wordCount: Int

    package init(hanCount: Int, wordCount: Int) {
        self.hanCount = hanCount
        self.wordCount = wordCount
    }

    /// Counts a text: each letter of a script without spaces, each run of other letters and digits.
    package init(_ text: UnsafeBufferPointer<UInt8>) {
        (hanCount, wordCount) = (0, 0)
        var index = 0
        var isInWord = false
        while index < text.count {
            let scalar = UTF8Scalar.decode(text, at: index)
            index += max(1, scalar.length)
            let isWide = CJK.isLetter(scalar.value)
            let isLetter = !isWide && Self.isWordLetter(scalar.value)
            if isWide { hanCount += 1 }
            if isLetter, !isInWord { wordCount += 1 }
            isInWord = isLetter
        }
    }

    /// Whole minutes, at least one.
    package var minutes: Int {
        max(1, (hanCount * 220 + wordCount * 350 + 350 * 110) / (350 * 220))
    }

    /// As the site's language says it.
    package func text(_ strings: StringTable) -> String {
        strings.text(.readingTime, minutes)
    }

    private static func isWordLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0xC0...0x1FFF, 0x2019, 0xAC00...0xD7A3: true
        default: false
        }
    }
}

import LecternCore
import LecternMarkdown

/// How much there is to read in a note.
struct TextLength: Sendable, Hashable {
    /// Characters of scripts written without spaces.
    var characters = 0
    /// Words of other scripts.
    var words = 0

    /// What a reader takes in a minute.
    private static let charactersPerMinute = 350.0
    private static let wordsPerMinute = 220.0

    init(of sections: [SectionText]) {
        for section in sections { section.text.withUnsafeBufferPointer { count($0) } }
    }

    private mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var isInWord = false
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                let isWordByte = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
                if isWordByte, !isInWord { words += 1 }
                isInWord = isWordByte || (isInWord && byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\n"))
                index += 1
            } else {
                let (scalar, length) = UTF8Scalar.decode(text, at: index)
                if CJK.isLetter(scalar) { characters += 1 }
                isInWord = false
                index += length
            }
        }
    }

    /// At least one.
    var minutes: Int {
        let minutes = Double(characters) / Self.charactersPerMinute + Double(words) / Self.wordsPerMinute
        return max(1, Int(minutes.rounded()))
    }
}

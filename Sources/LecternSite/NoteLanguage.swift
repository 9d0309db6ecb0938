import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// The language of a note that stands alone, without the settings of a site.
enum NoteLanguage {
    /// The tag that the front matter names, or else what the writing tells: Chinese where a fifth or more of the words
    /// are Han characters and few are kana, English for all other texts.
    static func tag(of note: Note) -> String {
        if let language = note.head.matter.language { return language }
        return note.body.withUnsafeBufferPointer { body in
            let length = ReadingTime(body)
            let kana = kanaCount(in: body)
            let han = length.hanCount - kana
            return han > 0 && han * 4 >= length.wordCount && kana * 4 < han ? "zh-Hans" : "en"
        }
    }

    /// Kana lie from U+3040 to U+30FF: three bytes from E3 81 on.
    private static func kanaCount(in text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        while index + 2 < text.count {
            if text[index] == 0xE3, (0x81...0x83).contains(text[index + 1]) {
                count += 1
                index += 3
            } else {
                index += 1
            }
        }
        return count
    }
}

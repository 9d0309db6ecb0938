import Foundation
import LecternCore
import Testing

struct PinyinTests {
    /// `词 syllables` of each line of the table of hand-checked words.
    private static func checkedWords() throws -> [(word: String, syllables: [String])] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/pinyin.txt")
        return parse(try String(contentsOf: url, encoding: .utf8))
    }

    private static func parse(_ text: String) -> [(word: String, syllables: [String])] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: " ").map(String.init)
            return (fields.first ?? "", Array(fields.dropFirst()))
        }
    }

    @Test func readsHandCheckedWords() throws {
        let words = try Self.checkedWords()
        #expect(words.count > 200)
        let pinyin = Pinyin(covering: words.map(\.word))
        for (word, syllables) in words {
            #expect(pinyin.syllables(of: word) == syllables, "\(word)")
        }
    }

    @Test(arguments: [
        ("", []), ("GPT-4", ["GPT-4"]), ("微调 LoRA 模型", ["wei", "tiao", " LoRA ", "mo", "xing"]), ("A股", ["A", "gu"]),
        ("重庆，长江", ["chong", "qing", "，", "chang", "jiang"]), ("々人", ["々", "ren"]), ("あい", ["あい"]),
        ("旅\u{0}", ["lv", "\u{0}"]),
    ])
    func keepsWhatIsNotHan(_ text: String, _ parts: [String]) {
        #expect(Pinyin.syllables(of: text) == parts)
    }

    @Test func charactersOfOtherTextsStandForThemselves() {
        #expect(Pinyin(covering: ["人"]).syllables(of: "人工") == ["ren", "工"])
    }

    @Test func tableIsWellFormedAndSorted() {
        let entries = Self.parse(PinyinTable.text)
        #expect(entries.count > 1000)
        #expect(Set(entries.map(\.word)).count == entries.count)
        for (word, syllables) in entries {
            #expect(word.unicodeScalars.count == syllables.count, "\(word)")
            #expect(word.unicodeScalars.allSatisfy { CJK.isHan($0.value) }, "\(word)")
            #expect(
                syllables.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }, "\(word)")
        }
    }

    /// Each word is read otherwise than its characters one by one, or keeps another entry from matching inside it
    /// or across its end.
    @Test func everyEntryOfTheTableIsOfUse() {
        let entries = Self.parse(PinyinTable.text).filter { $0.word.count > 1 }
        let pinyin = Pinyin(covering: entries.map(\.word))
        let words = Set(entries.map(\.word))
        let starts = Set(entries.flatMap { entry in (1..<entry.word.count).map { String(entry.word.prefix($0)) } })
        for (word, syllables) in entries {
            let single = word.flatMap { pinyin.syllables(of: String($0)) }
            let isGuard = (1..<word.count).contains { length in
                starts.contains(String(word.suffix(length))) || words.contains(String(word.suffix(length)))
                    || words.contains(String(word.prefix(length)))
            }
            let hidesInner = words.contains { $0 != word && word.contains($0) }
            #expect(single != syllables || isGuard || hidesInner, "\(word)")
        }
    }
}

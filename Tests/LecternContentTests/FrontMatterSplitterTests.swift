import LecternContent
import LecternCore
import Testing

@Suite struct FrontMatterSplitterTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var note: String
        var matter: String?
        var body: String
        var line: Int
        var fault: String?
        var testDescription: String { note.debugDescription }
    }

    @Test(arguments: [
        Case(note: "", body: "", line: 1),
        Case(note: "正文\n", body: "正文\n", line: 1),
        Case(note: "---\ntitle: x\n---\n正文", matter: "title: x\n", body: "正文", line: 4),
        Case(note: "---\ntitle: x\n...\n正文", matter: "title: x\n", body: "正文", line: 4),
        Case(note: "--- \t\ntitle: x\n---  \n正文", matter: "title: x\n", body: "正文", line: 4),
        Case(note: "---\r\ntitle: x\r\n---\r\n正文", matter: "title: x\r\n", body: "正文", line: 4),
        Case(note: "---\rtitle: x\r---\r正文", matter: "title: x\r", body: "正文", line: 4),
        Case(note: "\u{FEFF}---\ntitle: x\n---\n正文", matter: "title: x\n", body: "正文", line: 4),
        Case(note: "---\ntitle: x\n---", matter: "title: x\n", body: "", line: 4),
        Case(note: "---\n---\n正文", matter: "", body: "正文", line: 3),
        Case(note: "---\n\n# 注释\n\ntitle: x\n---\n", matter: "\n# 注释\n\ntitle: x\n", body: "", line: 7),
        Case(note: "---\n标签: x\n---\n", matter: "标签: x\n", body: "", line: 4),
        Case(note: "---\n\"title\": x\n---\n", matter: "\"title\": x\n", body: "", line: 4),
        Case(note: "---\ntitle:\n  - x\n---\n", matter: "title:\n  - x\n", body: "", line: 5),
        // Thematic breaks.
        Case(note: "---\n\n正文", body: "---\n\n正文", line: 1),
        Case(note: "---\n正文：一句话。\n---\n", body: "---\n正文：一句话。\n---\n", line: 1),
        Case(note: "---\n# 标题\n\n---\n", body: "---\n# 标题\n\n---\n", line: 1),
        Case(note: "---\n- [a](b): c\n---\n", body: "---\n- [a](b): c\n---\n", line: 1),
        Case(note: "---\n> note: a\n---\n", body: "---\n> note: a\n---\n", line: 1),
        Case(note: "---\nhttps://example.org\n---\n", body: "---\nhttps://example.org\n---\n", line: 1),
        Case(note: "---", body: "---", line: 1),
        Case(note: "----\ntitle: x\n---\n", body: "----\ntitle: x\n---\n", line: 1),
        Case(note: " ---\ntitle: x\n---\n", body: " ---\ntitle: x\n---\n", line: 1),
        Case(note: "\n---\n正文: x\n---\n", body: "\n---\n正文: x\n---\n", line: 1),
        Case(note: "\n---\ntitle: x\n", body: "\n---\ntitle: x\n", line: 1),
        Case(note: "文\n---\ntitle: x\n---\n", body: "文\n---\ntitle: x\n---\n", line: 1),
        Case(note: "---\n我想说 一句 话 给你 听: 好\n---\n", body: "---\n我想说 一句 话 给你 听: 好\n---\n", line: 1),
        Case(note: "---\n他说，你 好: 好\n---\n", body: "---\n他说，你 好: 好\n---\n", line: 1),
        Case(note: "---\n他 说: 好\n我 走了\n---\n", body: "---\n他 说: 好\n我 走了\n---\n", line: 1),
        Case(note: "---\n\n# 第一页\n\n---\n\n# 第二页\n", body: "---\n\n# 第一页\n\n---\n\n# 第二页\n", line: 1),
        Case(note: "---\n{ 文\n---\n", body: "---\n{ 文\n---\n", line: 1),
        Case(note: "---\n---\n---\n", matter: "", body: "---\n", line: 3),
        // Keys of any kind.
        Case(note: "---\ndate created: x\n---\n文", matter: "date created: x\n", body: "文", line: 4),
        Case(
            note: "---\ndate created: x\ntags:\n- a\nlinks: [\n]\n---\n文",
            matter: "date created: x\ntags:\n- a\nlinks: [\n]\n", body: "文", line: 8),
        Case(note: "---\n\"date created\": x\n---\n文", matter: "\"date created\": x\n", body: "文", line: 4),
        Case(note: "---\n'创建': x\n---\n文", matter: "'创建': x\n", body: "文", line: 4),
        Case(note: "---\n创建 时间: x\n---\n文", matter: "创建 时间: x\n", body: "文", line: 4),
        Case(note: "---\n创建时间:\n---\n文", matter: "创建时间:\n", body: "文", line: 4),
        Case(note: "---\nTitle: x\n---\n文", matter: "Title: x\n", body: "文", line: 4),
        Case(note: "---\n2023: x\n---\n文", matter: "2023: x\n", body: "文", line: 4),
        Case(note: "---\n{}\n---\n文", matter: "{}\n", body: "文", line: 4),
        Case(note: "---\n{title: x, tags: [a]}\n---\n文", matter: "{title: x, tags: [a]}\n", body: "文", line: 4),
        Case(note: "---\n\ttitle: x\n---\n文", matter: "\ttitle: x\n", body: "文", line: 4),
        Case(note: "---\n  title: x\n---\n文", matter: "  title: x\n", body: "文", line: 4),
        Case(note: "---\n# 注释\n---\n文", matter: "# 注释\n", body: "文", line: 4),
        Case(note: "---\n\ntitle: x\n---\n文", matter: "\ntitle: x\n", body: "文", line: 5),
        // Below blank lines and comments.
        Case(note: "\n---\ntitle: x\n---\n", matter: "title: x\n", body: "", line: 5, fault: "front-matter.late"),
        Case(note: "\n \n\n---\nt: x\n---\n文", matter: "t: x\n", body: "文", line: 7, fault: "front-matter.late"),
        Case(
            note: "<!-- a -->\n---\nt: x\n---\n文", matter: "t: x\n", body: "文", line: 5,
            fault: "front-matter.late"),
        Case(
            note: "<!-- a\nb\n-->\n\n---\nt: x\n---\n文", matter: "t: x\n", body: "文", line: 8,
            fault: "front-matter.late"),
        Case(note: "<!-- a --> 文\n---\nt: x\n---\n", body: "<!-- a --> 文\n---\nt: x\n---\n", line: 1),
        Case(note: "<!-- a\n---\nt: x\n---\n", body: "<!-- a\n---\nt: x\n---\n", line: 1),
        // Faults.
        Case(note: "---\ntitle: x\n正文", body: "---\ntitle: x\n正文", line: 1, fault: "front-matter.unclosed"),
        Case(note: "---\ntitle：x\n正文", body: "---\ntitle：x\n正文", line: 1, fault: "front-matter.unclosed"),
        Case(note: "---\n标签: x\n正文", body: "---\n标签: x\n正文", line: 1),
        Case(note: "+++\ntitle = 'x'\n+++\n正文", body: "正文", line: 4, fault: "front-matter.toml"),
        Case(note: "+++\n正文", body: "+++\n正文", line: 1),
    ])
    func splits(_ example: Case) {
        let bytes = Array(example.note.utf8)
        let (split, faults) = FrontMatterSplitter.split(bytes, file: "a.md")
        #expect(split.matter.map { String(decoding: bytes[$0], as: UTF8.self) } == example.matter)
        #expect(String(decoding: bytes[split.body], as: UTF8.self) == example.body)
        #expect(split.bodyFirstLine == example.line)
        #expect(faults.map(\.identifier) == (example.fault.map { [$0] } ?? []))
    }

    /// The parts are in order and in bounds, the body reaches to the end, and its first line is counted right.
    @Test func losesNothingOfRandomBytes() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "---", "\n", "\r\n", "\r", "...", "title: x", "+++", " ", "正文", "# 一", "：", "a:b", "\u{FEFF}", "\u{0}",
            "<!--",
            "-->", "a b: c", "{}", "\t",
        ]
        for _ in 0..<3000 {
            var bytes = (0..<Int.random(in: 0...14, using: &random)).flatMap { _ in
                Array((pieces.randomElement(using: &random) ?? "").utf8)
            }
            if Bool.random(using: &random) {
                bytes.insert(UInt8.random(in: 0...255, using: &random), at: bytes.count / 2)
            }
            let (split, _) = FrontMatterSplitter.split(bytes, file: "a.md")
            #expect(split.body.upperBound == bytes.count)
            #expect(split.matter.map { $0.upperBound < split.body.lowerBound && $0.lowerBound >= 4 } ?? true)
            if let matter = split.matter { #expect(matter.lowerBound <= matter.upperBound) }
            let before = Array(bytes[..<split.body.lowerBound])
            let hasFence = split.matter != nil
            if hasFence, split.body.count > 0 { #expect(LineMap(before).lineCount == split.bodyFirstLine) }
            #expect(before + bytes[split.body] == bytes)
        }
    }
}

import LecternContent
import LecternCore
import LecternMarkdown
import Testing

struct TermHeadingTests {
    @Test(
        arguments: [
            ("大语言模型（Large Language Model, LLM）", "大语言模型", ["Large Language Model", "LLM"]),
            ("GPT (Generative Pre-trained Transformer)", "GPT", ["Generative Pre-trained Transformer"]),
            ("大模型（Large Model，也称基础模型，即 Foundation Model）", "大模型", ["Large Model", "基础模型", "Foundation Model"]),
            ("生成对抗网络（简称：GAN；又称对抗式生成网络）", "生成对抗网络", ["GAN", "对抗式生成网络"]),
            ("BERT（双向编码器（Encoder）表示）", "BERT", ["双向编码器（Encoder）表示"]),
            ("微调（Fine-tuning）（Fine-Tune）", "微调", ["Fine-tuning", "Fine-Tune"]),
            ("1. 大模型", "大模型", []), ("3、GPT", "GPT", []), ("3.5 版", "3.5 版", []),
            ("无括号的术语", "无括号的术语", []), ("（只有括号）", "（只有括号）", []), ("A（B）的定义", "A（B）的定义", []),
            ("即时编译（JIT）", "即时编译", ["JIT"]), ("术语（术语, 术语）", "术语", []), ("人工智能（“AI”）", "人工智能", ["AI"]),
            ("Retrieval（also known as RAG）", "Retrieval", ["RAG"]), ("", "", []),
        ] as [(String, String, [String])])
    func readsNames(_ heading: String, _ name: String, _ aliases: [String]) {
        #expect(TermHeading(parsing: heading) == TermHeading(name: name, aliases: aliases))
    }
}

struct GlossaryReaderTests {
    private func read(_ markdown: String) -> GlossaryReader.Reading {
        let outline = MarkdownDocument(parsing: Array(markdown.utf8)[...]).outline()
        return GlossaryReader.read(outline, path: "glossary.md", file: "Content/glossary.md")
    }

    @Test func headingsBelowTheFirstAreTerms() {
        let reading = read("# 术语\n\n开头。\n\n## 甲（A）\n\n一。\n\n- 列\n\n## 乙\n\n二。\n")
        #expect(reading.introduction == .blocks(0..<2))
        #expect(reading.entries.map(\.name) == ["甲", "乙"])
        #expect(reading.entries.map(\.part) == [.blocks(3..<5), .blocks(6..<7)])
        #expect(reading.entries.map(\.summary) == ["一。", "二。"])
        #expect(reading.entries.map(\.location.line) == [5, 11])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func withoutATitleEveryHeadingIsATerm() {
        #expect(read("## 甲\n\n一。\n\n## 乙\n\n二。\n").entries.map(\.name) == ["甲", "乙"])
    }

    @Test func anEmptyGlossaryHasNoTerms() {
        #expect(read("").entries.isEmpty)
        #expect(read("只有一段话。").entries.isEmpty)
        #expect(read("# 术语").entries.isEmpty)
    }

    @Test func headingsWithoutNameOrDefinitionAreFaults() {
        let reading = read("# 术语\n\n## \n\n一。\n\n## 乙\n")
        #expect(reading.diagnostics.map(\.identifier) == ["glossary.empty-term", "glossary.no-definition"])
    }
}

import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternTestSupport
import Testing

/// What the audit records of single notes: each mention with its reason and its place.
struct AuditLinkerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        /// `spelling reason line:column` in the order of the text, `linked` for a link.
        var mentions: [String]
        var testDescription: String { text }

        init(_ text: String, _ mentions: [String]) {
            self.text = text
            self.mentions = mentions
        }
    }

    /// Terms: 微调（Fine-tuning）, GPT-3, GPT, LoRA, 大模型 except in 大模型厂, Large Model, IT, 静默 with `link: false`,
    /// and 区域 with the scope `other`.
    static let cases: [Case] = [
        Case("微调与微调", ["微调 linked 1:1", "微调 alreadyLinked 1:4"]),
        Case("fine-tuning", ["fine-tuning linked 1:1"]),
        Case(
            "用 fine tuning、finetuning",
            ["fine tuning spelledOtherwise 1:3", "finetuning spelledOtherwise 1:15"]),
        Case("GPT‑3 与 GPT3", ["GPT‑3 linked 1:1", "GPT3 spelledOtherwise 1:9"]),
        Case("GPT - 3", ["GPT linked 1:1"]),
        Case("Lora、LORA", ["Lora otherCase 1:1", "LORA otherCase 1:6"]),
        Case("it is here, do it now", []),
        Case("it 行业", ["it otherCase 1:1"]),
        Case("大模型厂的大模型", ["大模型厂 otherMeaning 1:1", "大模型 linked 1:6"]),
        Case("large\nmodel", ["large model linked 1:1"]),
        Case("> 前文的大\n> 模型", ["大模型 linked 1:6"]),
        Case("静默", ["静默 linkFalse 1:1"]),
        Case("区域", ["区域 outOfScope 1:1"]),
        Case("[[!微调]]后", ["微调 suppressed 1:4"]),
        Case("[[微调|调]]后", ["调 linked 1:3"]),
        Case("文\n\na@example.org 微调 [[GPT]]", ["微调 linked 3:15", "GPT linked 3:20"]),
        Case("## 微调\n\n文", ["微调 inHeading 1:4"]),
        Case("`GPT` 与 GPT", ["GPT inCode 1:2", "GPT linked 1:9"]),
        Case("```\nx\n\nGPT\n```", ["GPT inCode 4:1"]),
        Case("[GPT 文](x.md) GPT", ["GPT inLink 1:2", "GPT linked 1:15"]),
        Case("<https://example.org/GPT>", []),
        Case("![GPT 图](x.png)", ["GPT inImage 1:3"]),
        Case("<div>\nGPT\n</div>", ["GPT inHTML 2:1"]),
        Case("**“微调。”**再微调", ["微调 linked 1:4", "微调 alreadyLinked 1:11"]),
        Case("GPTs 与 GPT", ["GPT linked 1:1", "GPT alreadyLinked 1:8"]),
        Case("option A I take", []),
    ]

    @Test(arguments: cases)
    func mentions(_ row: Case) {
        let audit = audit(row.text)
        #expect(audit.mentions.sorted { $0.location < $1.location }.map(Self.line) == row.mentions)
    }

    @Test(
        arguments: [
            (LinkPolicy(frequency: .none), "autolinkOff"), (LinkPolicy(frequency: .all), "linked"),
            (LinkPolicy(exceptions: ["微调"]), "leftAlone"),
        ])
    func policiesAreReasons(_ policy: LinkPolicy, _ expected: String) {
        #expect(audit("微调", policy: policy).mentions.map(Self.line) == ["微调 \(expected) 1:1"])
    }

    @Test func aTermsOwnEntryIsNoUse() throws {
        let audit = audit("微调就是微调", ownSubject: .term(TermID("微调")))
        #expect(audit.mentions.map(\.reason) == [.ownEntry, .ownEntry])
        #expect(!(try #require(audit.mentions.first).isUse))
    }

    @Test func headingsAndPhrasesAreTold() {
        let audit = audit("# 题\n\n**智能体**与“思维链”、\"few shot\"，提示工程（Prompt Engineering，PE）。")
        #expect(
            audit.headings == [AuditHeading(text: "题", location: .init(file: "a.md", line: 1, column: 3, length: 1))])
        let phrases = audit.phrases.sorted { $0.location < $1.location }
        #expect(phrases.map(\.text) == ["智能体", "思维链", "few shot", "提示工程"])
        #expect(phrases.map(\.kind) == [.bold, .quotes, .quotes, .pair])
        #expect(phrases.last?.english == "Prompt Engineering")
        #expect(phrases.map { $0.location.column } == [3, 10, 16, 30])
    }

    @Test(arguments: [
        "好。", "一", "2017年", "一、二", "《书》", String(repeating: "长", count: 17), "one two three four five six",
    ])
    func sentencesNumbersAndTheLikeAreNoCandidates(_ phrase: String) {
        #expect(!PhraseRule.isCandidate(phrase))
    }

    /// The build and the audit agree on every link, whatever stands around the names.
    @Test func theAuditSeesJustTheLinksThatTheLinkerMakes() {
        var random = SplitMix64(seed: 7)
        let pieces = [
            "微调", "GPT", "GPT-3", "gpt 3", "大模型厂", "大模型", " ", "。", "\n", "\n\n## ", "[", "](x)", "`", "**", "静默",
            "[[GPT]]",
        ]
        for _ in 0..<500 {
            let text = (0..<24).map { _ in pieces[random.next(pieces.count)] }.joined()
            let source = Array(text.utf8)
            var linker = linker(source, policy: LinkPolicy(), ownSubject: nil)
            _ = MarkdownDocument(parsing: source[...]).render(linker: &linker)
            let linked = audit(text).mentions.count { $0.reason == nil }
            #expect(linked == linker.facts.termLinkCount, "\(text)")
        }
    }

    // MARK: Helpers

    private static func line(_ mention: AuditMention) -> String {
        "\(mention.spelling) \(mention.reason?.rawValue ?? "linked") \(mention.location.line):\(mention.location.column)"
    }

    private func audit(
        _ text: String, policy: LinkPolicy = LinkPolicy(), ownSubject: Mention.Subject? = nil
    ) -> AuditLinker {
        let source = Array(text.utf8)
        let document = MarkdownDocument(parsing: source[...])
        var audit = AuditLinker(
            linker(source, policy: policy, ownSubject: ownSubject), lexicon: Self.lexicon,
            spellings: SpellingMatcher(Self.lexicon, folding: Self.folding), source: source)
        _ = document.render(linker: &audit)
        audit.record(document.passages(of: .all))
        return audit
    }

    private func linker(_ source: [UInt8], policy: LinkPolicy, ownSubject: Mention.Subject?) -> SiteLinker {
        SiteLinker(
            site: SiteInquiry(
                SiteIndex(siteMap: SiteMap(pages: [], assets: []), lexicon: Self.lexicon), isRecording: false,
                textSize: 0),
            context: PageContext(
                note: NoteIdentity(path: "a.md", file: "a.md"), url: "a.html", policy: policy, ownSubject: ownSubject),
            source: source)
    }

    /// Made once: it is a table of all characters.
    private static let folding = TextFolding()

    private static let lexicon: Lexicon = {
        var entries = [
            entry("微调", ["Fine-tuning"]), entry("GPT-3"), entry("GPT"), entry("LoRA"), entry("大模型", ["Large Model"]),
            entry("IT"), entry("静默"), entry("区域"),
        ]
        entries[4].exceptions = ["大模型厂"]
        entries[6].linksByItself = false
        entries[7].scope = "other"
        return Lexicon(
            terms: Catalog(entries.map { PlacedTerm(entry: $0, url: "glossary/\($0.id.text).html") }),
            periods: Catalog(), events: Catalog(), timeline: TimelineAddress(url: "t.html"),
            folding: folding)
    }()

    private static func entry(_ name: String, _ aliases: [String] = []) -> GlossaryEntry {
        GlossaryEntry(
            id: TermID(name), name: name, aliases: aliases, location: .init(file: "glossary.md"),
            notePath: "glossary.md",
            part: .all, summary: "")
    }
}

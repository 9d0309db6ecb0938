import LecternLinking
import LecternMarkdown
import Testing

struct TermMatcherTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var names: [String]
        var text: String
        /// The pieces of the text that match, in order.
        var matches: [String]
        var testDescription: String { text }

        init(_ names: [String], _ text: String, _ matches: [String]) {
            self.names = names
            self.text = text
            self.matches = matches
        }
    }

    static let cases: [Case] = [
        Case(["大模型"], "什么是大模型？", ["大模型"]),
        Case(["模型", "大模型"], "大模型与小模型", ["大模型", "模型"]),
        Case(["TCP"], "TCP协议", ["TCP"]),
        Case(["TCP"], "xTCP TCPx", []),
        Case(["GPT"], "GPT-4 与 GPT", ["GPT", "GPT"]),
        Case(["GPT"], "GPT4", []),
        Case(["GPT"], "ChatGPT", []),
        Case(["GPT", "GPT-3", "GPT-3.5"], "从 GPT-3 到 GPT-3.5", ["GPT-3", "GPT-3.5"]),
        Case(["Transformer"], "两个 Transformers 与 transformer", ["Transformers", "transformer"]),
        Case(["Transformer"], "TransformerX", []),
        Case(["box"], "boxes", ["boxes"]),
        Case(["policy", "policies"], "policies", ["policies"]),
        Case(["GPT"], "ＧＰＴ模型", ["ＧＰＴ"]),
        Case(["大模型"], "（大模型）", ["大模型"]),
        Case(["カード"], "ｶｰﾄﾞゲーム", ["ｶｰﾄﾞ"]),
        Case(["カ"], "ガスとｶﾞｽ", []),
        Case(["Poincaré"], "Poincare\u{301} 与 Poincaré", ["Poincare\u{301}", "Poincaré"]),
        Case(["cafe"], "cafe\u{301}", []),
        Case(["会社"], "㍿", []),
        Case(["Large model"], "large\nmodel 与 large\u{A0}model", ["large\nmodel", "large\u{A0}model"]),
        Case(["Bayes' theorem"], "Bayes’ theorem", ["Bayes’ theorem"]),
        Case(["GPT-3"], "GPT‑3", ["GPT‑3"]),
        Case(["AI"], "ai 与 AI", ["AI"]),
        Case(["C++"], "C++语言", ["C++"]),
        Case([".NET"], "基于 ASP.NET 的 .NET 与（.NET）", [".NET", ".NET"]),
        Case([".js", "@type"], "Vue.js、a@type、@type", ["@type"]),
        Case(["机器学习", "学习率"], "机器学习率先", ["机器学习"]),
        Case(["Данные"], "данные и Данныех", ["данные"]),
        Case(["a"], "", []),
    ]

    /// Made once: it is a table of all characters.
    static let plainFolding = TextFolding()

    @Test(arguments: cases)
    func matches(_ row: Case) {
        #expect(find(row.names, in: row.text) == row.matches)
    }

    @Test func traditionalTextFindsSimplifiedTerms() {
        let folding = TextFolding(pairs: [(0x8A9E, 0x8BED), (0x7BC4, 0x8303)])
        #expect(find(["语言模型"], in: "大語言模型", folding: folding) == ["語言模型"])
    }

    @Test func exceptionsSwallowWhatTheyContain() {
        let surfaces = [
            Surface(text: "模型", entry: 0, isCaseSensitive: false),
            Surface(text: "模型厂", entry: 0, isException: true, isCaseSensitive: false),
        ]
        #expect(find(surfaces, in: "模型厂的模型") == ["模型"])
    }

    private func find(_ names: [String], in text: String, folding: TextFolding = plainFolding) -> [String] {
        find(
            names.enumerated().map {
                Surface(text: $1, entry: $0, isCaseSensitive: $1.count { $0.isUppercase } >= 2)
            }, in: text, folding: folding)
    }

    private func find(_ surfaces: [Surface], in text: String, folding: TextFolding = plainFolding) -> [String] {
        let matcher = TermMatcher(surfaces: surfaces, folding: folding)
        var scratch = MatcherScratch()
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            matcher.matches(in: Prose(bytes), scratch: &scratch).map {
                String(decoding: bytes[$0.range], as: UTF8.self)
            }
        }
    }
}

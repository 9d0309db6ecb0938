import LecternCore
import Testing

@testable import LecternMarkdown

/// Programs as Prism reads them.
struct HighlighterTests {
    /// `text:outer inner …` for each token.
    private func tokens(_ code: String, _ language: String, _ prism: PrismHighlighter = PrismHighlighter()) -> [String]?
    {
        let bytes = Array(code.utf8)
        return prism.tokens(of: code, language: language)?.map { token in
            String(decoding: bytes[token.range], as: UTF8.self) + ":" + token.names.joined(separator: " ")
        }
    }

    @Test func tokensAreFlatWithTheOutermostNameFirst() {
        #expect(
            tokens("let x = `a${b}`", "js")
                == [
                    "let:keyword", "=:operator", "`:template-string template-punctuation string",
                    "a:template-string string",
                    "${:template-string interpolation interpolation-punctuation punctuation",
                    "b:template-string interpolation",
                    "}:template-string interpolation interpolation-punctuation punctuation",
                    "`:template-string template-punctuation string",
                ])
    }

    @Test func placesAreBytes() {
        #expect(
            tokens("# 注释𝔸\nx = \"中\" # 后", "python") == ["# 注释𝔸:comment", "=:operator", "\"中\":string", "# 后:comment"])
    }

    @Test(arguments: [
        "swift", "SWIFT", "py", "html", "c++", "cpp", "sh", "shell", "yml", "objc", "php", "tsx", "json", "rs", "vue-x",
        "text",
    ])
    func namesAndAliases(_ name: String) {
        let known = PrismHighlighter().tokens(of: "x", language: name) != nil
        #expect(known == !["vue-x"].contains(name), "\(name)")
    }

    @Test func unknownLanguagesGetASuggestion() {
        let prism = PrismHighlighter()
        #expect(prism.tokens(of: "x", language: "pyhton") == nil)
        #expect(prism.suggestion(for: "pyhton") == "python")
        #expect(prism.suggestion(for: "javascrpt") == "javascript")
        #expect(prism.suggestion(for: "完全不同") == nil)
    }

    /// Every language of Prism loads and gives back all of the code.
    @Test func allLanguagesLoad() async throws {
        let prism = PrismHighlighter()
        let package = try #require(prism.package)
        let files = try FileSystem.list(package.folder + "/components").map(\.name)
        let names = files.filter { $0.hasPrefix("prism-") && $0.hasSuffix(".min.js") }
            .map { String($0.dropFirst(6).dropLast(7)) }.filter { $0 != "core" }
        #expect(names.count > 250)
        let code = "if (x == \"中文\") { return 1; } // 注\n<a href='b'>{{ c }}</a> /* d */\n# e\n"
        let results = try await names.concurrentMap(workers: 2) { name in
            (name, prism.tokens(of: code, language: name))
        }
        for (name, tokens) in results {
            let found = try #require(tokens, "\(name)")
            for (token, next) in zip(found, found.dropFirst()) {
                #expect(token.range.upperBound <= next.range.lowerBound, "\(name)")
            }
            #expect(found.allSatisfy { $0.range.upperBound <= code.utf8.count && !$0.names.isEmpty }, "\(name)")
        }
        #expect(results.count { $0.1?.isEmpty == false } > 240)
    }

    /// What a language looks like does not depend on those that were wanted before.
    @Test func earlierLanguagesChangeNothing() {
        let page = "<style>a{b:c}</style><script>let x = /a+/</script><p>x</p>"
        let fresh = tokens(page, "html")
        let used = PrismHighlighter()
        for language in ["php", "regex", "markdown", "css-extras", "js-templates", "jsx", "python"] {
            _ = tokens("x", language, used)
        }
        #expect(tokens(page, "html", used) == fresh)
        #expect(fresh?.contains { $0.hasPrefix("let:") && $0.hasSuffix("keyword") } == true)
    }

    @Test func hostileCodeStaysPlainAndEnds() {
        let prism = PrismHighlighter()
        let long = String(repeating: "x = 1\n", count: 20_000)
        #expect(prism.tokens(of: long, language: "python") == [])
        #expect(prism.tokens(of: String(repeating: "a(", count: 6_000), language: "js") == [])
        for language in ["js", "markdown", "html", "latex"] {
            var budget = EngineBudget()
            for piece in ["<a ", "/*", "**_", "${`", "<!--"] {
                let code = String(repeating: String(repeating: piece, count: 400) + "\n", count: 20)
                #expect(prism.tokens(of: code, language: language, budget: &budget) != nil, "\(language) \(piece)")
            }
        }
        #expect(tokens("let", "js", prism) == ["let:keyword"])
    }

    @Test func withoutPrismCodeIsPlain() {
        let prism = PrismHighlighter(package: nil)
        #expect(prism.tokens(of: "let", language: "js") == nil && prism.suggestion(for: "jss") == nil)
        #expect(prism.obstacle?.identifier == "code.prism-missing")
    }
}

import LecternSite
import Testing

/// Sites with and without formulas.
struct FormulaSiteTests {
    private static let fonts = "assets/katex/fonts/KaTeX_Main-Regular.woff2"

    @Test func pagesWithFormulasHaveTheirStylesAndFonts() async throws {
        let site = try Scenario([
            "lectern.yaml": "math: {macros: {\"\\\\RR\": \"\\\\mathbb{R}\"}}",
            "Content/甲/a.md": "# 甲\n\n设 $x \\in \\RR$。", "Content/b.md": "# 乙\n\n价格 $5 和 $6。",
        ])
        let report = try await site.build()
        #expect(report.faults == [])
        let page = try site.page("甲/a.html")
        #expect(page.contains("<link rel=\"stylesheet\" href=\"../assets/katex/katex.css?v="))
        #expect(page.contains("../assets/math.css") && page.contains("<span class=\"katex\">"))
        #expect(!page.contains(" style="))
        let plain = try site.page("b.html")
        #expect(!plain.contains("katex") && !plain.contains("math.css"))
        #expect(site.exists(Self.fonts))
        let sheet = try site.page("assets/katex/katex.css")
        #expect(sheet.contains("url(fonts/KaTeX_Main-Regular.woff2)") && !sheet.contains(".ttf"))
        // Every class that stands for a style has its rule.
        let classes = page.split(separator: "\"").flatMap { $0.split(separator: " ") }.filter {
            $0.hasPrefix("kh-") || $0.hasPrefix("kv-")
        }
        #expect(!classes.isEmpty && classes.allSatisfy { sheet.contains(".\($0){") })
    }

    @Test func sitesWithoutFormulasHaveNone() async throws {
        let site = try Scenario(["a.md": "# 甲\n\n价格 $5 和 $6。"])
        try await site.build()
        #expect(!site.exists("assets/katex/katex.css") && !site.exists(Self.fonts))
        #expect(try !site.page("a.html").contains("katex"))
    }

    @Test func mathMLAloneNeedsNoFiles() async throws {
        let site = try Scenario(["a.md": "# 甲\n\n设 $x$。", "lectern.yaml": "math: mathml\ncontent: ."])
        let report = try await site.build()
        #expect(report.faults == [] && !site.exists("assets/katex/katex.css"))
        #expect(try site.body("a.html").contains("<math "))
        #expect(try !site.page("a.html").contains("katex.css"))
    }

    @Test func dollarsStayWhenFormulasAreOff() async throws {
        let site = try Scenario(["a.md": "# 甲\n\n设 $x$。", "lectern.yaml": "math: false\ncontent: ."])
        let report = try await site.build()
        #expect(report.faults == [])
        #expect(try site.body("a.html").contains("<p>设 $x$。</p>"))
    }

    @Test func aCardWithAFormulaBringsItsStyles() async throws {
        let site = try Scenario([
            "Content/glossary.md": "# 术语\n\n## 方差\n\n即 $\\sigma^2$。", "Content/a.md": "# 文\n\n见方差。",
            "Content/b.md": "# 别的\n\n无。",
        ])
        let report = try await site.build()
        #expect(report.faults == [])
        #expect(try site.page("a.html").contains("katex.css"))
        #expect(try site.page("glossary/方差.html").contains("katex.css"))
        #expect(try !site.page("b.html").contains("katex.css"))
    }

    @Test func faultsAreReportedWhereTheyStand() async throws {
        let site = try Scenario(["Content/a.md": "# 甲\n\n设 $\\frac{x}{\\nope}$。\n\n```math\nx^2^3\n```"])
        let report = try await site.build()
        #expect(report.faults == ["math.invalid Content/a.md:3:13", "math.invalid Content/a.md:6:4"])
        #expect(try site.body("a.html").contains("<code class=\"formula-source\">$\\frac{x}{\\nope}$</code>"))
    }

    @Test func buildingAgainGivesWhatACleanBuildGives() async throws {
        let site = try Scenario([
            "Content/a.md": "# 甲\n\n设 $x^2$。", "Content/b.md": "# 乙\n\n设 $\\frac{a}{b}$。",
            "Content/c.md": "# 丙\n\n无。",
        ])
        try await site.update()
        try site.write("# 丙\n\n设 $\\sqrt[3]{y}$。", to: "Content/c.md")
        try site.write("# 乙\n\n无。", to: "Content/b.md")
        let faults = try await site.update()
        #expect(faults == [])
        try await site.build()
        let (again, clean) = (try await site.liveSnapshot(), try site.snapshot())
        #expect(again.keys.sorted() == clean.keys.sorted())
        #expect(again.keys.sorted().filter { again[$0] != clean[$0] } == [])
    }
}

import Foundation
import LecternCore
import LecternSite
import Testing

/// Which words of the prose a term's name is found in.
struct TermFormTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var term: String
        var prose: String
        /// The words that become links.
        var links: [String]
        var testDescription: String { "\(term): \(prose)" }

        init(_ term: String, _ prose: String, _ links: String...) {
            (self.term, self.prose, self.links) = (term, prose, links)
        }
    }

    static let cases: [Case] = [
        Case("Go", "I have to go to bed. Use Go here.", "Go"),
        Case("Swift", "A swift answer. Swift 6.", "Swift"),
        Case("Rust", "iron will rust; Rust won't", "Rust"),
        Case("Transformer", "the transformer and Transformers", "transformer", "Transformers"),
        Case("Token", "each token", "token"),
        Case("Python", "用python写", "python"),
        Case(".NET", "基于 ASP.NET 的站点与 .NET", ".NET"),
        Case("模型", "大小模型与小模型，语言模型", "模型"),
        Case("模型", "大模型不是模型", "模型"),
        Case("数据", "大数据、训练数据", "数据"),
        Case("语言模型", "大语言模型", "语言模型"),
    ]

    @Test(arguments: cases)
    func namesAreFound(_ row: Case) async throws {
        let site = try Scenario([
            "lectern.yaml": "autolink: all\n", "Content/index.md": "# 首\n\n" + row.prose,
            "Content/glossary.md": "# 术语\n\n## \(row.term)\n\n定义。\n",
        ])
        try await site.build()
        let body = try site.body("index.html")
        let found = body.components(separatedBy: "class=\"term-link\"").dropFirst().compactMap { part in
            part.components(separatedBy: "</a>").first?.components(separatedBy: ">").last
        }
        #expect(found == row.links, "\(body)")
    }

    @Test(arguments: [("C", true), ("R", true), ("熵", true), ("GPU", false), ("C（C语言）", false)])
    func aNameOfOneLetterIsToldApart(_ term: String, _ isTold: Bool) async throws {
        let site = try Scenario(["index.md": "# 首\n", "glossary.md": "# 术语\n\n## \(term)\n\n定义。\n"])
        let report = try await site.build()
        let fault = try #require(report.diagnostics.first { $0.identifier == "glossary.unused" })
        #expect(fault.summary.contains("never becomes a link by itself") == isTold)
    }
}

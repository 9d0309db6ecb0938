import Foundation
import LecternTestSupport
import Testing

/// The addresses of tags and terms are theirs whatever others there are.
struct EntryAddressTests {
    static let names = [
        "C", "C++", "C#", "NET", ".NET", "ab", "a/b", "a b", "R&D", "RD", "?", "!", "🎉", "❤️", "Index", "tag", "a.b",
        String(repeating: "长", count: 90), String(repeating: "长", count: 91),
    ]

    @Test(arguments: [false, true])
    func aTagKeepsItsAddressWhenOthersCome(_ usesDirectories: Bool) async throws {
        let settings = "title: 站\nurls: \(usesDirectories ? "directory" : "file")\n"
        let all = try Scenario(["lectern.yaml": settings, "Content/甲.md": note(Self.names)])
        #expect(try await all.build().faults == [])
        let addresses = try tagLinks(all.page(usesDirectories ? "甲/index.html" : "甲.html"))
        #expect(Set(addresses).count == Self.names.count)
        for (name, address) in zip(Self.names, addresses) {
            let one = try Scenario(["lectern.yaml": settings, "Content/甲.md": note([name])])
            try await one.build()
            #expect(
                try tagLinks(one.page(usesDirectories ? "甲/index.html" : "甲.html")) == [address], "\(name)")
        }
    }

    @Test func aTermKeepsItsAddressWhenOthersCome() async throws {
        let all = try Scenario(["Content/glossary.md": glossary(Self.names)])
        try await all.build()
        let addresses = try terms(all)
        #expect(Set(addresses.values).count == Self.names.count)
        for name in Self.names {
            let one = try Scenario(["Content/glossary.md": glossary([name])])
            try await one.build()
            #expect(try terms(one)[name] == addresses[name], "\(name)")
        }
    }

    /// What is shown for a name that is written in several ways, and who bears it.
    @Test func tagsThatDifferInCaseAreOne() async throws {
        let site = try Scenario([
            "Content/a.md": note(["AI", "ai"]), "Content/b.md": note(["Ai", "machine learning"]),
            "Content/c.md": note(["Ai", "Machine-Learning"]),
        ])
        #expect(try await site.build().faults == [])
        #expect(try tagLinks(site.page("a.html")) == ["tags/ai.html"])
        #expect(try site.page("a.html").contains(">Ai</a>"))
        let page = try site.page("tags/ai.html")
        #expect(["a.html", "b.html", "c.html"].allSatisfy { page.contains("../\($0)") })
        #expect(try tagLinks(site.page("b.html")) == tagLinks(site.page("c.html")))
    }

    /// Terms of one name in several scopes: none has the address that the other had before it came.
    @Test func scopesTellTermsOfOneNameApart() async throws {
        let early = "---\nterm: 向量\nscope: 生物\n---\n载体。"
        let late = "---\nterm: 向量\nscope: 数学\n---\n有方向的量。"
        let both = try Scenario(["Content/glossary/a.md": early, "Content/glossary/b.md": late])
        let swapped = try Scenario(["Content/glossary/a.md": late, "Content/glossary/b.md": early])
        try await both.build()
        try await swapped.build()
        #expect(try pages(both) == pages(swapped))
        #expect(!both.exists("glossary/向量.html"))

        let everywhere = "---\nterm: 向量\n---\n一般的向量。"
        let three = try Scenario([
            "Content/glossary/a.md": early, "Content/glossary/b.md": late, "Content/glossary/c.md": everywhere,
        ])
        try await three.build()
        #expect(try three.page("glossary/向量.html").contains("一般的向量"))
        #expect(try pages(three).filter { $0.key != "glossary/向量.html" } == pages(both))
    }

    private func note(_ tags: [String]) -> String {
        "---\ntags:\n" + tags.map { "  - \"\($0)\"\n" }.joined() + "---\n# 甲\n\n文。"
    }

    private func glossary(_ names: [String]) -> String {
        "# 术语\n\n" + names.map { "## \($0)\n\n释义。\n\n" }.joined()
    }

    private func tagLinks(_ page: String) throws -> [String] {
        let regex = try Regex("class=\"tag\" href=\"(?:\\.\\./)*([^\"]*)\"")
        return page.matches(of: regex).compactMap { $0.output[1].substring.map(String.init) }
    }

    /// The addresses of the terms by their names, as the data file tells them.
    private func terms(_ site: Scenario) throws -> [String: String] {
        let data = Data(try site.page("data/glossary.json").utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let terms = try #require(json["terms"] as? [[String: Any]])
        return Dictionary(
            try terms.map { (try #require($0["name"] as? String), try #require($0["url"] as? String)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Which definition each page of a term shows.
    private func pages(_ site: Scenario) throws -> [String: String] {
        let paths = try site.snapshot().keys.filter { $0.hasPrefix("glossary/") && $0 != "glossary/index.html" }
        return Dictionary(
            uniqueKeysWithValues: try paths.map { path in
                let page = try site.page(path)
                return (path, ["载体。", "有方向的量。", "一般的向量。"].filter(page.contains).joined())
            })
    }
}

import Foundation
import LecternCore
import LecternLinking
import Testing

@testable import LecternSite

/// The audit of a whole site.
struct GlossaryAuditTests {
    private static let glossary = """
        # 术语

        ## 微调（Fine-tuning）

        在预训练之后再训练。

        ## 预训练（Pre-training）

        先训练。

        ## 蒸馏

        无人提起。

        """

    private static let files = [
        "Content/index.md": "# 家\n\n先说微调。\n",
        "Content/a.md":
            "# 甲\n\n微调，再微调。fine tuning、Fine-tuning 与预训练。\n\n## 二、预训练\n\n**智能体**。提示工程（Prompt Engineering）。\n",
        "Content/b.md": "# 乙\n\n## 微调\n\n微调`微调`。“智能体”。好的提示工程（Prompt Engineering）。\n",
        "Content/c.md": "---\nautolink: false\n---\n# 丙\n\n微调。**智能体**。提示工程（Prompt Engineering）。\n",
        "Content/glossary.md": glossary,
    ]

    private func audit(_ files: [String: String] = files, workers: Int = 2) async throws -> GlossaryAudit {
        let site = try Scenario(files)
        return try await GlossaryAuditor(options: SiteOptions(directory: site.root), progress: nil, workers: workers)
            .run()
    }

    @Test func termsAreCountedWithTheirPages() async throws {
        let terms = try await audit().terms
        #expect(terms.map(\.name) == ["微调", "预训练", "蒸馏"])
        #expect(terms.map(\.useCount) == [7, 2, 0])
        #expect(terms.map(\.pageCount) == [4, 2, 0])
        #expect(terms.map(\.linkCount) == [3, 2, 0])
    }

    @Test func reasonsHaveTheirPlaces() async throws {
        let report = try await audit()
        let term = try #require(report.terms.first)
        let reasons = term.unlinked.map { unlinked in
            "\(unlinked.reason.rawValue) "
                + unlinked.places.map { "\($0.file):\($0.line):\($0.column)" }.joined(separator: " ")
        }
        #expect(
            reasons == [
                "alreadyLinked Content/a.md:3:5 Content/a.md:3:20", "spelledOtherwise Content/a.md:3:8",
                "autolinkOff Content/c.md:6:1", "inHeading Content/b.md:3:4", "inCode Content/b.md:5:4",
            ])
    }

    @Test func spellingsAreTold() async throws {
        let term = try #require(try await audit().terms.first)
        #expect(
            term.spellings.map { "\($0.text) \($0.count) \($0.isKnown)" } == [
                "微调 5 true", "Fine-tuning 1 true", "fine tuning 1 false",
            ])
        #expect(term.isSpelledVariously && term.isNamedInTwoLanguages)
    }

    @Test func aCapitalAtTheStartOfASentenceIsNoSpelling() async throws {
        let terms = try await audit([
            "Content/a.md": "# A\n\nTransformer models. A transformer. Two transformers.\n",
            "Content/glossary.md": "# Terms\n\n## transformer\n\nA network.\n",
        ]).terms
        #expect(terms.first?.spellings.map { "\($0.text) \($0.count)" } == ["transformer 3"])
        #expect(terms.first?.isSpelledVariously == false)
    }

    @Test func usesBeforeTheExplanationAreFound() async throws {
        let early = try await audit().earlyUses.map { use in
            "\(use.term) \(use.count) \(use.firstUse.file):\(use.firstUse.line) \(use.explanation.file):\(use.explanation.line)"
        }
        #expect(
            early == ["预训练 1 Content/a.md:3 Content/a.md:5", "微调 5 Content/index.md:3 Content/b.md:3"])
    }

    @Test func candidatesAreOnThreePagesAndNoNames() async throws {
        let candidates = try await audit().candidates
        #expect(candidates.map(\.phrase) == ["提示工程", "智能体"])
        #expect(candidates.map(\.english) == ["Prompt Engineering", nil])
        #expect(candidates.map(\.found) == [[.pair], [.bold, .quotes]])
        #expect(candidates.map(\.pageCount) == [3, 3])
    }

    @Test func wordsThatAreOnlyStressedAreNoCandidates() async throws {
        var files = Dictionary(uniqueKeysWithValues: (0..<40).map { ("Content/\($0).md", "# 文\n\n不是这样。") })
        for number in 0..<3 { files["Content/s\(number).md"] = "# 文\n\n**不是**，**智能体**。" }
        #expect(try await audit(files).candidates.map(\.phrase) == ["智能体"])
    }

    @Test func theAuditCountsTheLinksOfTheBuild() async throws {
        let site = try Scenario(Self.files)
        let report = try await Site(SiteOptions(directory: site.root)).glossary()
        #expect(report.audit.terms.reduce(0) { $0 + $1.linkCount } == (try await site.build().termLinkCount))
    }

    @Test func anyNumberOfWorkersGivesTheSame() async throws {
        let (one, many) = (try await audit(workers: 1), try await audit(workers: 8))
        #expect(one.json() == many.json() && one.text() == many.text())
    }

    @Test func textLinesUpAndEndsWithASummary() async throws {
        let text = try await audit().text()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains("          uses  pages  linked"))
        #expect(lines.contains("  微调       7      4       3"))
        #expect(lines.contains("  预训练     2      2       2"))
        #expect(
            text.hasSuffix(
                "3 terms on 8 pages, 9 uses, 5 linked, 1 unused, 1 with several spellings, 2 used before explained, 2 candidates\n"
            ))
    }

    @Test func longListsAreCutUnlessAllIsWanted() async throws {
        let names = (10..<40).map { "名\($0)词" }
        let report = try await audit([
            "Content/a.md": "# 文\n\n无",
            "Content/glossary.md": "# 术语\n\n" + names.map { "## \($0)\n\n文\n\n" }.joined(),
        ])
        #expect(report.text().contains("… and 10 more") && !report.text().contains("名39词"))
        #expect(report.text(showsAll: true).contains("名39词"))
    }

    @Test func aSiteWithoutAGlossaryStillHasCandidates() async throws {
        var files = Self.files
        files["Content/glossary.md"] = nil
        let text = try await audit(files).text()
        #expect(text.contains("The site has no glossary") && text.contains("智能体"))
        #expect(!text.contains("Terms"))
    }

    @Test func jsonIsVersionedAndHasPlaces() async throws {
        let data = Data(try await audit().json().utf8)
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(document["version"] as? Int == 1 && document["autolink"] as? String == "section")
        let term = try #require((document["terms"] as? [[String: Any]])?.first)
        let place = try #require(term["place"] as? [String: Any])
        #expect(place["file"] as? String == "Content/glossary.md" && place["line"] as? Int == 3)
        #expect(place["column"] as? Int != nil)
    }

    @Test func controlCharactersOfNotesDoNotReachTheTerminal() async throws {
        let name = "红\u{1B}[31m词"
        let text = try await audit([
            "Content/a.md": "# 文\n\n\(name)", "Content/glossary.md": "# 术语\n\n## \(name)\n\n文\n",
        ]).text()
        #expect(text.contains("31m词") && !text.contains("\u{1B}"))
    }
}

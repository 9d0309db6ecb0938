import Foundation
import LecternContent
import LecternCore
import LecternMarkdown
import Testing

@testable import LecternLinking
@testable import LecternSite

/// What a compiled note has asked of the site is all that it depends on beside its task.
@Suite struct SiteAnswerTests {
    /// A question, a site whose note `a.md` asks it, and a change after which the answer is another.
    struct Case: Sendable, CustomTestStringConvertible {
        var question: any SiteQuestion.Type
        var files: [String: String]
        var change: @Sendable (Scenario) throws -> Void
        var testDescription: String { "\(question)" }

        init(
            _ question: any SiteQuestion.Type, _ text: String, _ files: [String: String] = [:],
            _ change: @escaping @Sendable (Scenario) throws -> Void
        ) {
            self.question = question
            self.files = files.merging(["Content/a.md": "# 甲\n\n\(text)"]) { $1 }
            self.change = change
        }

        /// A case in which the change is one file's new text.
        init(
            _ question: any SiteQuestion.Type, _ text: String, _ path: String, _ before: String, _ after: String
        ) {
            self.init(question, text, [path: before]) { try $0.write(after, to: path) }
        }
    }

    private static let glossary = "Content/glossary.md"
    private static let timeline = "Content/timeline.md"
    private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>"

    static let cases: [Case] = [
        Case(PageAtPath.self, "[乙](b.md)", "Content/b.md", "# 乙", "# 丙"),
        Case(PagesMeant.self, "[[乙]]", ["Content/b.md": "# 乙"]) { try $0.write("# 乙", to: "Content/c.md") },
        Case(AssetAtPath.self, "![图](p.svg)", "Content/p.svg", svg, svg.replacing("\"3\"", with: "\"4\"")),
        Case(AssetsEndingIn.self, "![[p.svg]]", ["Content/b/p.svg": svg]) { try $0.move("Content/b", to: "Content/c") },
        Case(PagesEndingIn.self, "[乙](c.md)", ["Content/b/c.md": "# 乙"]) { try $0.move("Content/b", to: "Content/d") },
        Case(FolderPage.self, "[乙](b/)", ["Content/b/c.md": "# 乙"]) { try $0.remove("Content/b/c.md") },
        Case(IDsGiven.self, "[乙](b.md#A)", "Content/b.md", "# 乙\n\n## a", "# 乙\n\n## a {#A}"),
        Case(AllowsRemoteMedia.self, "![图](https://a.b/c.png)", "lectern.yaml", "", "remoteMedia: refuse"),
        Case(EmbedTarget.self, "![[乙]]", "Content/b.md", "# 乙", "# 丙"),
        Case(NoteShown.self, "![[b]]", "Content/b.md", "# 乙\n\n文。", "# 乙\n\n新文。"),
        Case(FactsOfTerm.self, "说到词元。", glossary, "# 术语\n\n## 词元\n\n文。", "# 术语\n\n## 词元（Token）\n\n文。"),
        Case(TermMeant.self, "[[term:词元]]", glossary, "# 术语\n\n## 词元\n\n文。", "# 术语\n\n## 单词\n\n文。"),
        Case(
            TermUnderHeading.self, "[[glossary#词元]]", glossary, "# 术语\n\n## 词元\n\n文。", "# 术语\n\n## 单词\n\n文。"),
        Case(PlaceOfPeriod.self, "在萌芽期。", ["lectern.yaml": "", timeline: "# 线\n\n## 萌芽期（1950–2005）\n"]) {
            try $0.write("urls: directory", to: "lectern.yaml")
        },
        Case(PlaceOfDate.self, "2017年。", timeline, "# 线\n\n- 2017年：甲\n", "# 线\n\n- 2017年：甲\n- 2017年：乙\n"),
        Case(EventMeant.self, "[[event:甲]]", timeline, "# 线\n\n- 2017年：甲\n", "# 线\n\n- 2017年：乙\n"),
    ]

    @Test(arguments: cases)
    func anotherAnswerIsSeen(_ row: Case) async throws {
        var site = try await CompiledSite(row.files)
        let before = site.index
        let trace = try #require(site.note("a.md")).trace
        let asked = trace.questions.filter { type(of: $0) == row.question }
        #expect(!asked.isEmpty, "the note asks it")
        #expect(trace.holds(in: before, changedNames: .none))
        try row.change(site.scenario)
        let found = try await site.update()
        #expect(asked.contains { $0.answerHash(from: before) != $0.answerHash(from: site.index) })
        #expect(!trace.holds(in: site.index, changedNames: .none))
        #expect(found.contains { $0.note == NoteID(path: "a.md") && $0.result != nil })
    }

    /// The types are found in the sources: nothing else lists them.
    @Test func everyQuestionHasACase() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/LecternLinking/Questions")
        var names: [String] = []
        for file in try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            names += text.matches(of: /struct (\w+): SiteQuestion/).map { String($0.1) }
        }
        #expect(names.sorted() == Self.cases.map { "\($0.question)" }.sorted())
    }

    // MARK: The index of the site, property by property

    private static let files = [
        "Content/a.md":
            "# 甲\n\n词元与Token，[[词元]]、[[term:Token]]、[[glossary#词元]]，萌芽期，1950–2005，2017年，[[event:变换器]]。"
            + "\n\n[乙](b.md)、[[乙]]、![图](p.svg)\n\n![[乙]]\n\n![[term:词元]]\n\n![[event:变换器]]",
        "Content/b.md": "# 乙\n\n正文。",
        "Content/p.svg": svg, glossary: "# 术语\n\n## 词元（Token）\n\n单位。\n",
        timeline: "# 线\n\n## 萌芽期（1950–2005）\n\n## 后来（2006–）\n\n- 2017年：变换器\n",
    ]

    /// Whatever of the site's terms, periods, events and pages is changed: a note that is compiled to something else is
    /// known to be.
    @Test func whatChangesANoteIsSeen() async throws {
        let site = try await CompiledSite(Self.files)
        let compiler = site.graph.inspection.compiler
        let task = try #require(site.graph.allTasks.first { $0.note.path == "a.md" })
        let before = compiler.compile(task)
        #expect(before.trace.holds(in: site.index, changedNames: .none))
        var changed: [String] = []
        for (name, index) in Self.changedIndexes(site.index) {
            let after = NoteCompiler(
                site: index, rawHTML: compiler.rawHTML, languages: compiler.languages, settings: compiler.settings,
                isRecording: true
            ).compile(task)
            guard after.html != before.html || after.parts.map(\.facts) != before.parts.map(\.facts) else { continue }
            changed.append(name)
            let names = NameChanges(from: site.index.lexicon, to: index.lexicon)
            #expect(!before.trace.holds(in: index, changedNames: names), "a change of a \(name) is not seen")
        }
        #expect(Set(changed) == ["term", "period", "event", "page", "site"] && changed.count > 20)
    }

    /// The index with one change each, and what is changed.
    private static func changedIndexes(_ site: SiteIndex) -> [(String, SiteIndex)] {
        let lexicon = site.lexicon
        func index(
            terms: [PlacedTerm]? = nil, periods: [TimelinePeriod]? = nil, events: [TimelineEvent]? = nil,
            timeline: TimelineAddress? = nil, map: SiteMap? = nil, notes: [String: Note]? = nil
        ) -> SiteIndex {
            let lexicon = Lexicon(
                terms: terms.map(Catalog.init) ?? lexicon.terms, periods: periods.map(Catalog.init) ?? lexicon.periods,
                events: events.map(Catalog.init) ?? lexicon.events.events, timeline: timeline ?? lexicon.timeline,
                folding: lexicon.folding)
            return SiteIndex(siteMap: map ?? site.siteMap, lexicon: lexicon, notes: notes ?? site.notes)
        }
        func map(_ pages: [SiteMap.Page]? = nil, _ assets: [String] = ["p.svg"], _ width: Int = 3) -> SiteMap {
            SiteMap(
                pages: pages ?? site.siteMap.pages, assets: assets,
                imageSizes: ["p.svg": ImageSize(width: width, height: 2)])
        }
        var indexes: [(String, SiteIndex)] = []
        indexes += changed(Array(lexicon.terms), at: \.entry, CompileInputs.entryChanges)
            .map { ("term", index(terms: $0)) }
        indexes += changed(Array(lexicon.terms), at: \.url, [{ $0 = "x.html" }]).map { ("term", index(terms: $0)) }
        indexes += changed(Array(lexicon.periods), at: \.self, CompileInputs.periodChanges)
            .map { ("period", index(periods: $0)) }
        indexes += changed(Array(lexicon.events.events), at: \.self, CompileInputs.eventChanges)
            .map { ("event", index(events: $0)) }
        indexes += changed(site.siteMap.pages, at: \.note, CompileInputs.identityChanges)
            .map { ("page", index(map: map($0))) }
        indexes += changed(site.siteMap.pages, at: \.url, [{ $0 = "x.html" }]).map { ("page", index(map: map($0))) }
        indexes += [
            ("site", index(timeline: TimelineAddress(url: "x.html"))), ("site", index(map: map(nil, []))),
            ("site", index(map: map(nil, ["p.svg"], 4))), ("site", index(notes: [:])),
        ]
        return indexes
    }

    /// The list with each change in each of its elements, one at a time.
    private static func changed<Element, Part>(
        _ elements: [Element], at path: WritableKeyPath<Element, Part>, _ changes: [@Sendable (inout Part) -> Void]
    ) -> [[Element]] {
        elements.indices.flatMap { position in
            changes.map { change in
                var elements = elements
                change(&elements[position][keyPath: path])
                return elements
            }
        }
    }
}

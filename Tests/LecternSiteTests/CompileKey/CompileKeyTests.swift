import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternTestSupport
import Testing

@testable import LecternRendering
@testable import LecternSite

/// A compiled note is kept as long as all that it was made from is the same. So a change of any stored property of what
/// decides it must be a change of what is compared.
@Suite struct CompileKeyTests {
    private func expectAllSeen(_ types: [InputType]) {
        for type in types {
            #expect(type.unchanged == [], "\(type.name): no change of these properties is tried")
            #expect(type.unclear == [], "\(type.name): these changes are none, or of several properties")
            #expect(type.unseen == [], "\(type.name): these changes are not seen")
        }
    }

    @Test func everyPropertyOfATaskIsSeen() throws {
        let types = try CompileInputs.all()
        expectAllSeen(types)
        let names = types.map(\.name)
        #expect(Set(names).count == names.count)
        let held = types.reduce(into: Set<String>()) { $0.formUnion($1.held) }
        #expect(held.subtracting(names) == [], "a task holds values of these types, too")
    }

    /// What decides a result is the task, or is compared beside it, or is asked for and recorded.
    @Test func nothingElseDecides() async throws {
        let graph = try await CompiledSite(["Content/a.md": "# 甲"]).graph
        let compiler = graph.inspection.compiler
        #expect(properties(of: compiler) == ["site", "rawHTML", "languages", "settings", "isRecording"])
        #expect(properties(of: compiler.site) == ["siteMap", "lexicon", "notes"])
        let origin = try #require(graph.inspection.origins.values.first)
        #expect(properties(of: origin) == ["task", "language", "settings", "lexicon"])
    }

    private func properties(of value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }

    // MARK: Languages

    @Test func everyPropertyOfALanguageIsSeen() {
        let language = NoteLanguages.Language(labels: BlockLabels(), engines: Self.engines)
        expectAllSeen([
            InputType(
                language, derived: ["fingerprint"], key: \.fingerprint,
                [
                    { $0 = .init(labels: BlockLabels { _ in "" }, engines: $0.engines) },
                    { $0 = .init(labels: $0.labels, engines: Engines()) },
                ]),
            InputType(
                Self.engines, key: \.fingerprint,
                [{ $0.formulas = Engine("b") }, { $0.highlighter = Engine("b") }, { $0.diagrams = Engine("b") }]),
            InputType(
                Self.engines, key: \.fingerprint,
                [{ $0.formulas = nil }, { $0.highlighter = nil }, { $0.diagrams = nil }]),
            InputType(
                FormulaOptions(), key: { KaTeXTypesetter($0).fingerprint },
                [{ $0.output = .mathml }, { $0.macros = ["\\R": "x"] }]),
        ])
    }

    private static let engines = Engines(
        formulas: Engine("a"), highlighter: Engine("a"), diagrams: Engine("a"))

    @Test(arguments: BlockLabel.allCases) func everyLabelIsSeen(_ label: BlockLabel) {
        let words = BlockLabels()
        let others = BlockLabels { $0 == label ? "other" : words[$0] }
        let (before, after) = (
            NoteLanguages.Language(labels: words, engines: Engines()),
            NoteLanguages.Language(labels: others, engines: Engines())
        )
        #expect(before.fingerprint != after.fingerprint)
    }

    /// A word of the interface that changes what is drawn changes the fingerprint of what draws it.
    @Test func everyWordOfADrawingIsSeen() throws {
        let builtIn = ThemeFile.builtIn().filter { $0.path.hasPrefix("strings/") }
        let source = DiagramSource(language: "timeline", text: "- 1950: A\n- 1960: B\n", idPrefix: "d")
        func drawing(_ words: [String: String], _ language: DateLanguage) throws -> (html: String, key: String) {
            let text = JSONValue.object(words.mapValues { .text($0) }).indented
            let file = ThemeFile(path: "strings/en.json", bytes: Array(text.utf8))
            let strings = Theme.make(builtIn: builtIn, own: [file], language: "en").theme.strings
            let diagrams = SiteDiagrams(words: strings, dateLanguage: language)
            return (try diagrams.draw(source) { $0 }.html, diagrams.fingerprint)
        }
        let before = try drawing([:], .english)
        var changes = try StringKey.allCases.map { try drawing([$0.rawValue: "other"], .english) }
        changes.append(try drawing([:], .chinese))
        let changed = changes.filter { $0.html != before.html }
        #expect(changed.count >= 3)
        #expect(changed.allSatisfy { $0.key != before.key })
    }

    // MARK: Settings

    private static let notes = [
        "index.md": "# 家\n\n模型、2017年，再说模型。\n\n• 一\n• 二\n\n:smile: $x$ <b onclick=x>粗</b> ![图](https://a.b/c.png)",
        "d/a.md": "# 甲\n\n见[家](../index.md)与[[家]]。\n\n> [!NOTE]\n> 文\n",
        "glossary.md": "# 术语\n\n## 模型\n\n文。\n", "timeline.md": "# 线\n\n- 2017年：变换器\n",
    ]

    /// The content stands in two folders, so that one can be named in place of the other.
    private static var files: [String: String] {
        var files: [String: String] = [:]
        for (path, text) in notes {
            for folder in ["Content", "notes"] { files[folder + "/" + path] = text }
        }
        return files
    }

    @Test(arguments: SettingExamples.all)
    func settingsChangeNotesJustWhenTheTableSaysSo(_ key: String, _ text: String) async throws {
        let affects = try #require(Settings.table.keys.first { $0.name == key }).affects.contains(.compiling)
        var site = try await CompiledSite(Self.files)
        let before = site.html
        let found = try await site.update { $0.overrides[key] = text }
        if affects {
            #expect(found.allSatisfy { $0.result != nil }, "all notes are compiled anew")
        } else {
            #expect(site.html == before)
            #expect(try await CompiledSite(site.scenario) { $0.overrides[key] = text }.html == before)
        }
    }
}

/// An engine that has a fingerprint and makes nothing.
private struct Engine: FormulaTypesetter, CodeHighlighter, DiagramDrawer {
    let fingerprint: String
    let obstacle: EngineObstacle? = nil

    init(_ fingerprint: String) { self.fingerprint = fingerprint }

    func typeset(_ formula: TeXFormula, isDisplay: Bool, budget: inout EngineBudget) throws(EngineFault)
        -> TypesetFormula
    {
        throw EngineFault("no formulas")
    }
    func assets() throws(EnvironmentError) -> FormulaAssets { FormulaAssets() }
    func tokens(of code: String, language: String, budget: inout EngineBudget) -> [CodeToken]? { nil }
    func suggestion(for language: String) -> String? { nil }
    func draws(_ language: String) -> Bool { false }
    func draw(_ diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> DrawnDiagram {
        throw EngineFault("no diagrams")
    }
}

import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternSearch

@testable import LecternSite

/// Every type of which a task of compiling holds values.
enum CompileInputs {
    static func all() throws -> [InputType] { try tasks() + matter() + entries() + values() }

    // MARK: The task and the note

    private static func tasks() throws -> [InputType] {
        let part = CompileTask.Part(
            owner: .term(TermID("a")), url: "a.html", pieces: [.all], subject: .term(TermID("a")), search: document)
        let task = CompileTask(
            note: try note(), pageURL: "a.html", policy: LinkPolicy(), reservedIDs: ["top"], parts: [part])
        return [
            InputType(
                task, { $0.note.source.append(10) }, { $0.pageURL = "b.html" }, { $0.policy.frequency = .all },
                { $0.reservedIDs = [] }, { $0.parts = [] }),
            InputType(
                part, { $0.owner = .page }, { $0.url = "b.html" }, { $0.pieces = [] }, { $0.subject = nil },
                { $0.sectionID = "b" }, { $0.sectionTitle = "B" }, { $0.idPrefix = "b-" }, { $0.search = nil }),
            InputType(LinkPolicy(), { $0.frequency = .page }, { $0.exceptions = ["A"] }),
            InputType(
                try note(), { $0.head.identity.title = "B" }, { $0.source = [] }, { $0.bodyStart = 1 },
                { $0.bodyLineOffset = 2 }, { $0.diagnostics = [] }, { $0.parsing.expandsEmoji = true },
                { $0.included = IncludedFiles() }),
            InputType(
                try note().head, { $0.identity.title = "B" }, { $0.matter.tags = ["b"] }, { $0.glossary = nil },
                { $0.timeline = nil }),
            InputType(identity, identityChanges),
            InputType(
                ParseOptions(), { $0.looseBullets = .never }, { $0.expandsEmoji = true },
                { $0.keepsAngleWords = false }),
            InputType(IncludedFiles(), { $0.files = ["a": .outside] }),
            InputType(
                unequal: [
                    IncludedFiles.File.text([97]), .text([98]), .missing(suggestion: nil), .missing(suggestion: "a"),
                    .outside, .unreadable("a"), .unreadable("b"),
                ]),
        ]
    }

    private static let identity = NoteIdentity(path: "a.md", file: "Content/a.md")

    static let identityChanges: [@Sendable (inout NoteIdentity) -> Void] = [
        { $0.path = "b.md" }, { $0.file = "Content/b.md" }, { $0.role = .index }, { $0.isFolderPage = true },
        { $0.title = "B" }, { $0.aliases = ["b"] },
    ]

    private static func note() throws -> Note {
        var note = Note(identity: identity, source: Array("# A\n".utf8))
        note.head.matter = try articleMatter()
        note.head.glossary = GlossaryReader.Reading(
            introduction: .all, entries: [entry], diagnostics: [diagnostic])
        note.head.timeline = try timeline()
        note.diagnostics = [diagnostic]
        note.included = IncludedFiles(["a.txt": .text([97])])
        return note
    }

    // MARK: Front matter

    private static func articleMatter() throws -> ArticleMatter {
        var matter = ArticleMatter()
        matter.date = try HistoricalDate(edtf: "2017")
        matter.updated = try HistoricalDate(edtf: "2017/2018")
        matter.autolink = .except(["A"])
        return matter
    }

    private static func matter() throws -> [InputType] {
        [
            InputType(
                try articleMatter(), { $0.title = "B" }, { $0.description = "b" }, { $0.date = nil },
                { $0.updated = nil }, { $0.tags = ["b"] },
                { $0.aliases = [Located("b", at: SourceLocation(file: "a.md"))] }, { $0.weight = 1 },
                { $0.isDraft = true }, { $0.template = "b" }, { $0.showsOutline = false }, { $0.slug = "b" },
                { $0.language = "en" }, { $0.autolink = .none }),
            InputType(unequal: [AutolinkRule.automatic, .none, .except([]), .except(["A"])]),
        ] + (try dates())
    }

    /// Each date differs from the first, or from another one, in just one property.
    private static func dates() throws -> [InputType] {
        let dates = try [
            "2017-06-12", "2018-06-12", "2017-07-12", "2017-06-13", "2017-06-12?", "2017-06-12~", "2017-21", "2017-22",
            "2017", "190X", "19XX", "1900", "2017/2018", "2016/2018", "2017/2019", "2017/..", "2017/",
        ].map { try HistoricalDate(edtf: $0) }
        let ranges = dates.compactMap { if case .range(let range) = $0 { range } else { nil } }
        let singles = dates.compactMap { if case .single(let date) = $0 { date } else { nil } }
        return [
            InputType(unequal: dates), InputType(unequal: ranges), InputType(unequal: singles),
            InputType(unequal: [DateRange.Bound.open, .unknown] + singles.map(DateRange.Bound.date)),
        ]
    }

    // MARK: Glossary and timeline

    private static var entry: GlossaryEntry {
        var entry = GlossaryEntry(
            id: TermID("a"), name: "A", aliases: ["AA"], location: SourceLocation(file: "a.md"), notePath: "a.md",
            part: .all, summary: "a")
        entry.scope = "a"
        return entry
    }

    static let entryChanges: [@Sendable (inout GlossaryEntry) -> Void] = [
        { $0.id = TermID("b") }, { $0.name = "B" }, { $0.aliases = [] }, { $0.location.line = 2 },
        { $0.notePath = "b.md" }, { $0.part = .blocks(0..<1) }, { $0.summary = "b" }, { $0.exceptions = ["AB"] },
        { $0.isCaseSensitive = true }, { $0.linksByItself = false }, { $0.related = ["B"] }, { $0.scope = "b" },
    ]

    private static func period() throws -> TimelinePeriod {
        TimelinePeriod(
            id: PeriodID("p"), name: "P", range: try HistoricalDate(edtf: "1950/2005"), caption: "p",
            location: SourceLocation(file: "t.md"), notePath: "t.md", introduction: [.all])
    }

    static let periodChanges: [@Sendable (inout TimelinePeriod) -> Void] = [
        { $0.id = PeriodID("q") }, { $0.name = "Q" }, { $0.range = nil }, { $0.caption = "q" },
        { $0.location.line = 2 }, { $0.notePath = "u.md" }, { $0.introduction = [] },
    ]

    private static func event() throws -> TimelineEvent {
        TimelineEvent(
            id: EventID("e"), date: try HistoricalDate(edtf: "2017"), title: "E", text: "e", tags: ["e"],
            location: SourceLocation(file: "t.md"), notePath: "t.md", part: .all, period: PeriodID("p"))
    }

    static let eventChanges: [@Sendable (inout TimelineEvent) -> Void] = [
        { $0.id = EventID("f") }, { $0.date = nil }, { $0.dateWords = "早" }, { $0.title = "F" }, { $0.text = "f" },
        { $0.tags = [] },
        { $0.location.line = 2 }, { $0.notePath = "u.md" }, { $0.part = .blocks(0..<1) }, { $0.period = nil },
    ]

    private static func entries() throws -> [InputType] {
        [
            InputType(
                GlossaryReader.Reading(introduction: .all, entries: [entry], diagnostics: [diagnostic]),
                { $0.introduction = .blocks(0..<1) }, { $0.entries = [] }, { $0.diagnostics = [] }),
            InputType(
                try timeline(), { $0.introduction = [] }, { $0.periods = [] }, { $0.events = [] },
                { $0.diagnostics = [] }),
            InputType(entry, entryChanges), InputType(try period(), periodChanges),
            InputType(try event(), eventChanges), InputType(unequal: [TermID("a"), TermID("b")]),
            InputType(unequal: [PeriodID("a"), PeriodID("b")]), InputType(unequal: [EventID("a"), EventID("b")]),
        ]
    }

    private static func timeline() throws -> TimelineReader.Reading {
        var reading = TimelineReader.Reading()
        reading.introduction = [.all]
        reading.periods = [try period()]
        reading.events = [try event()]
        reading.diagnostics = [diagnostic]
        return reading
    }

    // MARK: What all of them are made of

    private static let diagnostic = Diagnostic(
        .error, "a", at: SourceLocation(file: "a.md"), "a", explanation: "a", suggestion: "a", sourceLine: "a",
        related: [SourceLocation(file: "b.md")])

    private static let document = SearchDocument(
        kind: .page, url: "a", title: "A", sections: [SearchDocument.Section(text: [97])])

    private static func values() -> [InputType] {
        [
            InputType(
                diagnostic, { $0.severity = .note }, { $0.identifier = "b" }, { $0.location = nil },
                { $0.summary = "b" }, { $0.explanation = nil }, { $0.suggestion = nil }, { $0.sourceLine = nil },
                { $0.related = [] }),
            InputType(
                Located("a", at: SourceLocation(file: "a.md")), { $0.value = "b" }, { $0.location.line = 2 }),
            InputType(
                SourceLocation(file: "a.md"), { $0.file = "b.md" }, { $0.line = 2 }, { $0.column = 2 },
                { $0.length = 1 }),
            InputType(
                document, { $0.kind = .section }, { $0.url = "b" }, { $0.title = "B" }, { $0.aliases = ["b"] },
                { $0.breadcrumb = ["b"] }, { $0.tags = ["b"] }, { $0.summary = "b" }, { $0.sections = [] }),
            InputType(
                SearchDocument.Section(text: [97]), { $0.anchor = "b" }, { $0.heading = "B" },
                { $0.text = SpillableArray([98]) }, { $0.code = SpillableArray([98]) }),
            InputType(unequal: [SpillableArray<UInt8>([97]), SpillableArray([98])]),
            InputType(
                unequal: [
                    DocumentPart.all, .blocks(0..<1), .blocks(1..<2),
                    .item(block: 0, item: 0, omittingPrefix: 0, omittingSuffix: 0),
                    .item(block: 1, item: 0, omittingPrefix: 0, omittingSuffix: 0),
                    .item(block: 0, item: 1, omittingPrefix: 0, omittingSuffix: 0),
                    .item(block: 0, item: 0, omittingPrefix: 1, omittingSuffix: 0),
                    .item(block: 0, item: 0, omittingPrefix: 0, omittingSuffix: 1),
                ]),
            InputType(
                unequal: [
                    PartOwner.page, .term(TermID("a")), .term(TermID("b")), .event(EventID("a")), .event(EventID("b")),
                    .period(PeriodID("a")), .period(PeriodID("b")),
                ]),
            InputType(
                unequal: [
                    Mention.Subject.year(1), .year(2), .term(TermID("a")), .term(TermID("b")), .event(EventID("a")),
                    .event(EventID("b")), .period(PeriodID("a")), .period(PeriodID("b")),
                ]),
        ]
    }
}

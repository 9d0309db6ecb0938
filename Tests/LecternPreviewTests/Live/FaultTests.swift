import LecternCore
import Testing

@testable import LecternPreview

@Suite struct FaultReportTests {
    @Test func cutsLongLinesAroundTheSpan() {
        let line = String(repeating: "字", count: 500)
        let report = FaultReport(
            Diagnostic(
                .error, "x", at: SourceLocation(file: "a.md", line: 1, column: 201, length: 3), "s", sourceLine: line))
        #expect(report.before == "…" + String(repeating: "字", count: 60))
        #expect(report.marked == "字字字")
        #expect(report.after == String(repeating: "字", count: 60) + "…")
    }

    @Test(arguments: [(0, 0), (-5, -1), (900, 2), (2, 900)])
    func bearsPlacesBeyondTheLine(_ column: Int, _ length: Int) {
        let location = SourceLocation(file: "a.md", line: 1, column: column, length: length)
        let report = FaultReport(Diagnostic(.error, "x", at: location, "s", sourceLine: "abc"))
        #expect((report.before ?? "") + (report.marked ?? "") + (report.after ?? "") == "abc")
    }

    @Test func putsErrorsFirst() {
        let faults = [Diagnostic.Severity.note, .warning, .error].map { Diagnostic($0, "x", at: nil, $0.rawValue) }
        #expect(FaultReport.reports(of: faults, limit: 2).map(\.severity) == ["error", "warning"])
    }
}

@Suite struct EditorLinkTests {
    private static let place = SourceLocation(file: "Content/大 模型#1 &{line}.md", line: 7, column: 3)
    private static let path = "/home/me/Content/%E5%A4%A7%20%E6%A8%A1%E5%9E%8B%231%20%26%7Bline%7D.md"

    @Test(
        arguments: [
            ("vscode", "vscode://file\(path):7:3"), ("cursor", "cursor://file\(path):7:3"),
            ("zed", "zed://file\(path):7:3"), ("idea", "idea://open?file=\(path)&line=7&column=3"),
            ("subl", "subl://open?url=file://\(path)&line=7&column=3"),
            ("my-editor+x://{path}#{line}", "my-editor+x://\(path)#7"), ("none", nil),
        ] as [(String, String?)])
    func opensAPlace(_ choice: String, _ url: String?) throws {
        let link = try #require(EditorLink(choice, root: "/home/me"))
        #expect(link.url(Self.place) == url)
    }

    @Test func takesAbsolutePathsAsTheyAre() throws {
        let link = try #require(EditorLink("vscode", root: "/home/me"))
        #expect(link.url(SourceLocation(file: "/notes/a.md")) == "vscode://file/notes/a.md:1:1")
    }

    @Test(arguments: [
        "", "vim", "javascript:alert({path})", "JavaScript:{path}", "data:text/html,{path}", "https://a.example/{path}",
        "a b://{path}", "{path}", ":{path}", "1a:{path}", "edit://open",
    ])
    func refusesWhatIsNoEditor(_ choice: String) {
        #expect(EditorLink(choice, root: "/") == nil)
    }

    @Test func everyNamedEditorIsToldThePlace() {
        for (name, pattern) in EditorLink.patterns {
            #expect(EditorLink(pattern, root: "/") != nil, "\(name)")
            #expect(pattern.contains("{line}") && pattern.contains("{column}"), "\(name)")
        }
    }
}

@Suite struct FaultNewsTests {
    private let error = Diagnostic(.error, "x.y", at: SourceLocation(file: "a.md", line: 2), "s")

    @Test func leavesWhatIsNoErrorToTheTerminal() {
        let warning = Diagnostic(.warning, "w", at: nil, "w")
        #expect(FaultNews([warning], editor: .none) == FaultNews())
        #expect(FaultNews([warning, error], editor: .none).total == 2)
        let failed = FaultNews([], failed: "the disk is full", editor: .none)
        #expect(failed.failed && failed.summary == "the disk is full" && failed.list.isEmpty)
    }

    @Test func listsTheGravestAndCountsTheRest() {
        let many = FaultNews(Array(repeating: error, count: 80), editor: .none)
        #expect(many.total == 80)
        #expect(many.list.count == 50)
    }

    @Test func keepsPlacesFromPagesOfOtherMachines() throws {
        let editor = try #require(EditorLink("vscode", root: "/secret"))
        let news = FaultNews([error], editor: editor)
        #expect(news.list[0].editor == "vscode://file/secret/a.md:2:1")
        #expect(news.withoutPlaces.list[0].editor == nil)
        #expect(news.withoutPlaces.list[0].place == "a.md:2:1")
    }
}

@Suite struct FaultChangeTests {
    /// Faults as `identifier file:line summary`, one a line.
    private static func faults(_ text: String) -> [Diagnostic] {
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ")
            let place = parts[1].split(separator: ":")
            let location = place.count == 2 ? SourceLocation(file: "\(place[0])", line: Int(place[1]) ?? 0) : nil
            return Diagnostic(.warning, "\(parts[0])", at: location, "\(parts[2])")
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var before: String
        var after: String
        var new = ""
        var mended = ""
        var summary: String?
        var testDescription: String { summary ?? "no fault" }
    }

    @Test(arguments: [
        Case(before: "", after: "", summary: nil),
        Case(before: "", after: "a f:1 x", new: "a f:1 x", summary: "1 new"),
        Case(before: "a f:1 x", after: "", mended: "a f:1 x", summary: "1 mended"),
        Case(before: "a f:1 x", after: "a f:1 x", summary: "1 fault stands"),
        Case(before: "a f:1 x\na g:1 x", after: "a f:1 x\na g:1 x", summary: "2 faults stand"),
        // Lines move as one writes.
        Case(before: "a f:1 x\nb f:5 y", after: "a f:3 x\nb f:7 y", summary: "2 faults stand"),
        // Another file, identifier or summary is another fault.
        Case(
            before: "a f:1 x\na g:1 y\nb h:1 z", after: "a g:1 x\na g:1 w\nc h:1 z",
            new: "a g:1 x\na g:1 w\nc h:1 z", mended: "a f:1 x\na g:1 y\nb h:1 z", summary: "3 new, 3 mended"),
        // Of several alike, those at their places stand.
        Case(before: "a f:5 x", after: "a f:2 x\na f:5 x", new: "a f:2 x", summary: "1 new, 1 other stands"),
        Case(before: "a f:2 x\na f:5 x", after: "a f:5 x", mended: "a f:2 x", summary: "1 mended, 1 other stands"),
        Case(
            before: "a f:2 x\na f:5 x\na f:9 x", after: "a f:3 x\nb f:6 y", new: "b f:6 y",
            mended: "a f:5 x\na f:9 x", summary: "1 new, 2 mended, 1 other stands"),
        // Faults of the whole site have no place.
        Case(before: "a - x", after: "a - x\na - y", new: "a - y", summary: "1 new, 1 other stands"),
        Case(
            before: "a f:1 x\na f:2 y\na f:3 z", after: "a f:1 x\na f:2 y\na f:3 z\na f:4 w", new: "a f:4 w",
            summary: "1 new, 3 others stand"),
    ])
    func tellsWhatASaveChanged(_ row: Case) {
        let change = FaultChange(before: Self.faults(row.before), after: Self.faults(row.after))
        #expect(change.new == Self.faults(row.new))
        #expect(change.mended == Self.faults(row.mended))
        #expect(change.summary == row.summary)
    }

    @Test func countsAddUpWhateverTheFaults() {
        var generator = Numbers(state: 7)
        for _ in 0..<300 {
            let lists = (0..<2).map { _ in
                Self.faults(
                    (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
                        "\(["a", "b"].randomElement(using: &generator) ?? "a") f:\(Int.random(in: 1...4, using: &generator)) x"
                    }.joined(separator: "\n"))
            }
            let change = FaultChange(before: lists[0], after: lists[1])
            #expect(change.new.count + change.standing == lists[1].count)
            #expect(change.mended.count + change.standing == lists[0].count)
            let back = FaultChange(before: lists[1], after: lists[0])
            #expect(back.new == change.mended && back.mended == change.new)
        }
    }

    /// Knuth's linear congruential generator, so that a failure comes again.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }
}

import LecternCore
import Testing

@testable import LecternPreview

@Suite struct PageInjectionTests {
    private func injected(_ page: String) -> String {
        String(decoding: PageInjection.inject(into: Array(page.utf8), build: "b-1"), as: UTF8.self)
    }

    private let script = #"<script defer src="/_lectern/preview.js" data-build="b-1"></script>"#

    @Test func standsBeforeTheLastEndOfTheBody() {
        #expect(injected("<body>a</body>b</BODY></html>") == "<body>a</body>b\(script)</BODY></html>")
        #expect(injected("<p>无</p>") == "<p>无</p>\(script)")
        #expect(injected("") == script)
    }

    @Test(arguments: [
        ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
        (
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none';",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
        ),
        ("default-src 'self'", "default-src 'self'"), ("img-src data:", "img-src data:"), ("", ""),
        (
            "script-src 'self' a.example; style-src 'self'; default-src b.example",
            "script-src 'self' a.example; style-src 'self'; default-src b.example; connect-src b.example 'self'"
        ),
    ])
    func opensThePolicy(_ policy: String, _ opened: String) {
        #expect(ContentPolicy.opened(policy) == opened)
        let meta = #"<p><meta http-equiv="Content-Security-Policy" content=""#
        #expect(injected("\(meta)\(policy)\"></body>") == "\(meta)\(opened)\">\(script)</body>")
    }
}

@Suite struct RebuildLoopTests {
    @Test func keepsTheLastWordOnEachPath() {
        let merged = RebuildLoop.merged([
            FileChange(path: "/b", kind: .written), FileChange(path: "/a", kind: .uncertain),
            FileChange(path: "/b", kind: .removed), FileChange(path: "/a", kind: .written),
        ])
        #expect(merged == [FileChange(path: "/a", kind: .uncertain), FileChange(path: "/b", kind: .removed)])
    }
}

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

@Suite struct BoundAddressTests {
    @Test func writesAddressesForBrowsers() {
        #expect(BoundAddress(hostname: "127.0.0.1", port: 1450).url == "http://127.0.0.1:1450/")
        #expect(BoundAddress(hostname: "::1", port: 1450).url == "http://[::1]:1450/")
    }
}

import Foundation
import LecternCore
import LecternMarkdown
import Testing

/// Notes that grow faster than their parser likes: which are refused and which are not. No time is measured here; the
/// program in Benchmarks/HostileMarkdown does that.
struct HostileInputTests {
    struct Case: Codable, Sendable, CustomTestStringConvertible {
        var name: String
        /// `rendered`, or the identifier of the fault.
        var expected: String
        var prefix: String
        var first: String
        var count: Int
        var middle: String
        var second: String
        var secondCount: Int
        var suffix: String
        var testDescription: String { name }

        var note: String {
            prefix + String(repeating: first, count: count) + middle + String(repeating: second, count: secondCount)
                + suffix
        }
    }

    static func cases() throws -> [Case] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "Fixtures/hostile/cases.json"))
        return try JSONDecoder().decode([Case].self, from: data)
    }

    @Test(arguments: try cases())
    func isRefusedOrRendered(_ row: Case) {
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(row.note.utf8)[...], lineOffset: 4).render(linker: &linker)
        let limits = note.faults.filter { $0.identifier.hasPrefix("limit.") }
        #expect(limits.map(\.identifier) == (row.expected == "rendered" ? [] : [row.expected]))
        #expect(String(decoding: note.html.prefix(11), as: UTF8.self) == "<pre><code>" || limits.isEmpty)
        for fault in limits { #expect(fault.severity == .error && fault.position.line > 4 && fault.suggestion != nil) }
    }

    @Test func aRefusedNoteShowsAsItIsWritten() {
        let source = "文 ~~~~ 字\n" + String(repeating: "> ", count: 2_000) + "<b>深</b>\n"
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(source.utf8)[...], lineOffset: 2).render(linker: &linker)
        let html = String(decoding: note.html, as: UTF8.self)
        #expect(html.hasPrefix("<pre><code>文 ~~~~ 字\n&gt; &gt; "))
        #expect(html.hasSuffix("&lt;b&gt;深&lt;/b&gt;\n\n</code></pre>\n"))
        #expect(note.faults.map(\.position.line) == [4])
    }

    @Test func theFaultIsToldOnceForANoteInParts() {
        let source = Array((String(repeating: "> ", count: 2_000) + "文\n").utf8)
        let document = MarkdownDocument(parsing: source[...])
        var linker = PlainLinker()
        #expect(document.render(.blocks(0..<1), linker: &linker).faults.count == 1)
        #expect(document.render(.blocks(1..<2), linker: &linker).faults.isEmpty)
    }

    @Test(arguments: [MarkdownProfile.commonmark, .gfm])
    func theProfilesOfSpecificationsAreGuardedToo(_ profile: MarkdownProfile) throws {
        let source = Array(("文\n\n" + String(repeating: "![[]()", count: 50_000) + "<b>").utf8)
        let fault = try #require(profile.refusal(of: source[...]))
        #expect(fault.identifier == "limit.paragraph" && fault.severity == .error && fault.position.line == 3)
        let html = String(decoding: profile.specifiedHTML(of: source[...]) ?? [], as: UTF8.self)
        #expect(html.hasPrefix("<pre><code>文\n\n![[]()![["))
        #expect(html.contains("![[]()&lt;b&gt;"))
        #expect(profile.refusal(of: Array("一般 **文**".utf8)[...]) == nil)
    }
}

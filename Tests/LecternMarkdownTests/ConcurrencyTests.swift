import LecternCore
import LecternMarkdown
import Testing

struct ConcurrencyTests {
    /// cmark shares tables between parsers; notes rendered side by side must come out as they do alone, whatever
    /// Markdown each of them is read as.
    @Test func notesRenderedSideBySideAreThoseRenderedAlone() async throws {
        let notes = (0..<400).map { number in
            let body = (0..<40).map {
                "第 \(number) 篇 ~~删 \($0)~~ 见 www.example.com 与 https://example.org/\($0) 。==重 \($0)== 和 $x_\($0)$ a~_b_"
            }
            return (profile: MarkdownProfile.allCases[number % 3], text: body.joined(separator: "\n\n"))
        }
        let alone = notes.map { render($0.text, $0.profile) }
        for _ in 0..<5 {
            let together = try await notes.concurrentMap(workers: 8) { render($0.text, $0.profile) }
            #expect(together == alone)
        }
        let first = String(decoding: alone[2], as: UTF8.self)
        #expect(first.contains("<del>") && first.contains("<mark>") && first.contains("$x_0$"))
        #expect(first.contains("href=\"http://www.example.com\"") && first.contains("href=\"https://example.org/0\""))
        #expect(!String(decoding: alone[0], as: UTF8.self).contains("<del>"))
    }
}

private func render(_ markdown: String, _ profile: MarkdownProfile) -> [UInt8] {
    let source = Array(markdown.utf8)[...]
    if let html = profile.specifiedHTML(of: source) { return html }
    var linker = PlainLinker()
    return MarkdownDocument(parsing: source).render(linker: &linker).html
}

import LecternCore
import LecternMarkdown
import Testing

struct ConcurrencyTests {
    /// cmark shares tables between parsers; notes rendered side by side must come out as they do alone.
    @Test func notesRenderedSideBySideAreThoseRenderedAlone() async throws {
        let notes = (0..<400).map { number in
            (0..<40).map { "第 \(number) 篇 ~~删 \($0)~~ 见 www.example.com 与 https://example.org/\($0) 。" }
                .joined(separator: "\n\n")
        }
        let alone = notes.map(render)
        for _ in 0..<3 {
            let together = try await notes.concurrentMap(workers: 8) { render($0) }
            #expect(together == alone)
        }
    }
}

private func render(_ markdown: String) -> [UInt8] {
    var linker = PlainLinker()
    return MarkdownDocument(parsing: Array(markdown.utf8)[...]).render(linker: &linker).html
}

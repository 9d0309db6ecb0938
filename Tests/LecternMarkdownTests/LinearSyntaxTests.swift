import LecternMarkdown
import Testing

/// Delimiters without partners come out as text, however many there are below the limits of `HostileInput`.
struct LinearSyntaxTests {
    @Test(arguments: [
        "$", "$a ", "==", "==a ", "~~a ", "++a ", "a~ ", "a^ ", "[[a", "a@", "://", "![[",
    ])
    func manyDelimitersAreText(_ piece: String) {
        let text = String(repeating: piece, count: 12_000)
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(text.utf8)[...]).render(linker: &linker)
        let shown = note.sections.flatMap(\.text)
        // Trailing blanks of a paragraph go.
        #expect(shown.count >= text.utf8.count - 2)
        #expect(note.html.starts(with: Array("<p>".utf8)))
    }
}

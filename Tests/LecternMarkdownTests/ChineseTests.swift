import LecternMarkdown
import Testing

struct ChineseTests {
    @Test(arguments: ChineseCase.all)
    func rendersAs(_ row: ChineseCase) {
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(row.markdown.utf8)[...]).render(
            engines: Engines(formulas: PlainTypesetter()), linker: &linker)
        #expect(String(decoding: note.html, as: UTF8.self) == row.html)
    }

    @Test func thereAreEnoughCases() {
        let cases = ChineseCase.all
        let unchanged = cases.filter { $0.staysAsItIs || $0.html == "<p>\($0.markdown)</p>\n" }
        #expect(cases.count >= 150)
        #expect(unchanged.count * 4 > cases.count)
    }
}

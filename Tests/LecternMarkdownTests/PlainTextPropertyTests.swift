import LecternMarkdown
import Testing

/// Text without Lectern's signs shows the same words as under cmark's own GitHub profile, however it is put together.
struct PlainTextPropertyTests {
    private static let pieces = [
        "word ", " 中文 ", "x", ".", "*", "**", "_", "`", "\\*", "[a](b)", "[", "]", "(", ")", "!", "\n", "\n\n", "- ",
        "> ",
        "1. ", "# ", " http://a.b/c ", " www.a.b ", " a@b.cn ", "&amp;", "    ", " ~~a b~~ ", "…", " = ", " + ",
        " 3:4 ", ", ",
    ]

    /// A generator whose numbers are the same in every run.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    @Test(arguments: 0..<40)
    func showsTheWordsThatCmarkShows(seed: Int) {
        var random = Random(state: UInt64(seed))
        for _ in 0..<100 {
            let text = (0..<Int.random(in: 1...40, using: &random))
                .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
            let source = Array(text.utf8)[...]
            var linker = PlainLinker()
            let note = MarkdownDocument(parsing: source).render(linker: &linker)
            let expected = MarkdownProfile.gfm.specifiedHTML(of: source) ?? []
            #expect(
                VisibleText.of(String(decoding: note.html, as: UTF8.self))
                    == VisibleText.of(String(decoding: expected, as: UTF8.self)), "\(text.debugDescription)")
        }
    }
}

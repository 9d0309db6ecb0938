import BenchmarkSupport
import Foundation
import LecternCore
import LecternMarkdown
import MarkdownChecks

/// Renders all notes of a folder and checks the HTML: an HTML5 parser finds no fault in it, nothing forbidden is left, and each
/// paragraph has the text that cmark's own HTML has.
///
/// usage: markdown-quality FOLDER [SHOWN]
/// Of the paragraphs, those are let pass that differ by what Lectern adds on purpose, each by one ``Addition``, which are
/// counted; the rest is printed. Ends with 1 when a note is faulty or a paragraph differs without a reason.

let folder = CommandLine.arguments.dropFirst().first ?? "Content"
let shown = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 20
let notes = try NoteFolder.read(folder)

/// A text without the ways back from a footnote and without control characters: Lectern leaves them
/// out, and the parser makes U+FFFD of them.
func comparable(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.prefix { $0 != "↩" }.filter {
                $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFFFD
            }))
}

var (faulty, paragraphs) = (0, 0)
var comparison = ParagraphComparison()
for note in notes {
    let faults = RenderingCheck.faults(of: note) + RenderingCheck.parseFaults(of: note)
    faulty += faults.isEmpty ? 0 : 1
    for fault in faults.prefix(3) {
        print("\(String(decoding: note.prefix(40), as: UTF8.self).debugDescription): \(fault)")
    }

    var linker = PlainLinker()
    let html = MarkdownDocument(parsing: note[...]).render(options: RenderOptions(rawHTML: .trusted), linker: &linker)
        .html
    let ours = ParagraphTexts.of(html).map(comparable)
    let theirs = ParagraphTexts.of(PlainCMark.html(of: note)).map(comparable)
    // The library's extensions took characters out of a table that Lectern's notes need; this puts them back.
    _ = MarkdownProfile.gfm.specifiedHTML(of: [])
    paragraphs += theirs.count
    comparison.compare(ours, theirs)
}

for pair in comparison.different.prefix(shown) {
    print("differs:\n  \(pair.ours.prefix(200))\n  \(pair.cmark.prefix(200))")
}
print("notes: \(notes.count), \(faulty) with faults")
print("paragraphs: \(paragraphs), \(comparison.equal) as cmark's, \(comparison.different.count) different")
for addition in Addition.allCases {
    guard let count = comparison.explained[addition] else { continue }
    print("  \(count) by \(addition.rawValue)")
}
exit(faulty == 0 && comparison.different.isEmpty ? 0 : 1)

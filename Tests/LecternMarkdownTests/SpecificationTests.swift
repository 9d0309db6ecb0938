import Foundation
import LecternMarkdown
import Testing

/// The specification's own examples, from the documents of Debian's package `cmark-gfm`, judged by its program.
///
/// An example counts when the program gives what the specification says; Lectern's profiles must then say the same.
@Suite(.enabled(if: Specification.isThere, Specification.absence))
struct SpecificationTests {
    @Test func commonMarkAgreesWithEveryExample() throws {
        var count = 0
        for example in try Specification.examples() where example.extensions.isEmpty {
            let expected = try Specification.judge(example.markdown, ["--unsafe"])
            let html = render(example.markdown, .commonmark)
            #expect(html == expected, "example \(example.number)")
            guard NormalizedHTML.of(expected) == NormalizedHTML.of(example.html) else { continue }
            #expect(NormalizedHTML.of(html) == NormalizedHTML.of(example.html), "example \(example.number)")
            count += 1
        }
        #expect(count > 640)
    }

    @Test func gfmAgreesWithEveryExample() throws {
        let flags =
            ["--unsafe"] + ["table", "strikethrough", "autolink", "tagfilter", "tasklist"].flatMap { ["-e", $0] }
        var (count, extended) = (0, 0)
        for example in try Specification.examples() {
            let expected = try Specification.judge(example.markdown, flags)
            let html = render(example.markdown, .gfm)
            #expect(html == expected, "example \(example.number)")
            guard NormalizedHTML.of(expected) == NormalizedHTML.of(example.html) else { continue }
            #expect(NormalizedHTML.of(html) == NormalizedHTML.of(example.html), "example \(example.number)")
            count += 1
            if !example.extensions.isEmpty { extended += 1 }
        }
        #expect(count > 640)
        #expect(extended > 15)
    }

    /// Where the specification has plain Markdown, notes show the same words, but for what Lectern adds.
    @Test func notesShowTheWordsOfMostExamples() throws {
        var (same, all) = (0, 0)
        for example in try Specification.examples() where !example.markdown.contains("<") {
            let expected = VisibleText.of(try Specification.judge(example.markdown, ["-e", "table"]))
            var linker = PlainLinker()
            let note = MarkdownDocument(
                parsing: Array(example.markdown.utf8)[...],
                options: ParseOptions(looseBullets: .never, keepsAngleWords: false)
            )
            .render(linker: &linker)
            all += 1
            if VisibleText.of(String(decoding: note.html, as: UTF8.self)) == expected { same += 1 }
        }
        #expect(all > 400)
        #expect(Double(same) > Double(all) * 0.97)
    }

    private func render(_ markdown: String, _ profile: MarkdownProfile) -> String {
        String(decoding: profile.specifiedHTML(of: Array(markdown.utf8)[...]) ?? [], as: UTF8.self)
    }
}

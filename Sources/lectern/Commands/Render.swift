import ArgumentParser
import LecternCore
import LecternMarkdown
import LecternSite

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print one note as HTML.",
        discussion: "The note stands alone: links stay as they are written, and front matter is left out.\n"
            + "With --profile commonmark or gfm, all of the file is Markdown as the specification has it, raw HTML "
            + "included: the result is for comparisons, not for a page.\n"
            + "Titles of alerts and words of drawings are in the language that the front matter names as lang, or "
            + "else in the one that the note is written in.")

    @Argument(help: "A Markdown file, or - for standard input.")
    var file: String

    @Option(help: "Which Markdown the file is read as: commonmark, gfm or lectern.")
    var profile = MarkdownProfile.lectern

    @Option(help: "The language of the words that Lectern adds, such as zh-Hans or en; the note's own unless given.")
    var language: String?

    func run() async throws {
        let result = try NoteRendering.render(file: file, as: profile, language: language)
        try Terminal.write(bytes: result.html)
        if !result.diagnostics.isEmpty {
            try Terminal.report(DiagnosticFormat.text.format(result.diagnostics, colored: Terminal.isColored))
        }
        if result.diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.content.code }
    }
}

extension MarkdownProfile: ExpressibleByArgument {}

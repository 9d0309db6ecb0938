import ArgumentParser
import LecternCore
import LecternSite

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print one note as HTML.",
        discussion: "The note stands alone: links stay as they are written, and front matter is left out.")

    @Argument(help: "A Markdown file, or - for standard input.")
    var file: String

    func run() async throws {
        let result = try NoteRendering.render(file: file)
        Terminal.write(bytes: result.html)
        if !result.diagnostics.isEmpty {
            Terminal.error(DiagnosticFormat.text.format(result.diagnostics, colored: Terminal.isColored))
        }
        if result.diagnostics.contains(where: { $0.severity == .error }) { throw ExitStatus.content.code }
    }
}

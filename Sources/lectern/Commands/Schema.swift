import ArgumentParser
import LecternSite

extension EditorSchema: ExpressibleByArgument {}

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a JSON Schema of the settings or of front matter, for editors.")

    @Argument(help: "What to describe: settings, article, term or event.")
    var subject = EditorSchema.settings

    func run() throws {
        try Terminal.print(subject.text)
    }
}

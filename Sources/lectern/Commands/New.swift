import ArgumentParser
package import LecternSite

struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start a new article, glossary term or timeline event.",
        discussion: "An article may be given a folder: lectern new article 历史/图灵测试")

    @Argument(help: "article, term or event.")
    var kind: NewNoteKind

    @Argument(help: "The title.")
    var title: String

    @Option(name: .customLong("dir"), help: ArgumentHelp("The folder of the site.", valueName: "dir"))
    var directory = "."

    @Option(help: "The folder of the notes, instead of Content/ or the site's folder itself.")
    var content: String?

    func run() async throws {
        var options = SiteOptions(directory: directory)
        options.content = content
        let path = try NewNote(kind: kind, title: title).write(in: options)
        try Terminal.print(path)
    }
}

extension NewNoteKind: ExpressibleByArgument {}

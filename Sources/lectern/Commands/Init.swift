import ArgumentParser
package import LecternSite

struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a small working site to start from.")

    @Argument(help: ArgumentHelp("The folder; made if it is not there.", valueName: "dir"))
    var directory = "."

    @Option(help: "The language of the site: zh or en.")
    var lang = SiteLanguage.zh

    @Flag(help: "Print nothing.")
    var quiet = false

    func run() async throws {
        let written = try SiteScaffold(language: lang).write(to: directory)
        guard !quiet else { return }
        for path in written { try Terminal.report("wrote \(path)") }
        try Terminal.report("Next: lectern serve \(directory)")
    }
}

extension SiteLanguage: ExpressibleByArgument {}

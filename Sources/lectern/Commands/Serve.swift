import ArgumentParser
import LecternCore
import LecternPreview
import LecternSite

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site on this machine, rebuild it as files change, and reload open pages.")

    @OptionGroup var options: SharedOptions

    @Option(help: "The port on 127.0.0.1; 0 takes any free one.")
    var port = 1450

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        let reporter = Reporter(options)
        let preview = SitePreview(options.site, port: port)
        try await preview.run(
            report: { outcome in
                reporter.faults(outcome.diagnostics)
                reporter.note(outcome.summary)
            },
            ready: { address in Terminal.print("Serving at \(address) (Ctrl-C stops)") },
            notice: { reporter.note($0) })
    }
}

import ArgumentParser
import LecternCore
import LecternPreview
import LecternSite

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site on this machine, rebuild it as files change, and reload open pages.")

    @OptionGroup var options: SharedOptions

    @Option(help: "The name or address to listen on, instead of 127.0.0.1, which only this machine can reach.")
    var host: String?

    @Option(help: "The port; 0 takes any free one. (default: 1450, or the next that is free)")
    var port: Int?

    func validate() throws {
        guard port.map((0...65_535).contains) ?? true else {
            throw ValidationError("--port takes a number from 0 to 65535.")
        }
    }

    func run() async throws {
        let reporter = Reporter(options)
        let preview = SitePreview(options.site, host: host, port: port.map(PortChoice.exact) ?? .preferred(1450))
        try await preview.run(
            report: { outcome in
                reporter.faults(outcome.diagnostics)
                reporter.note(outcome.summary)
            },
            ready: { address in Terminal.print("Serving at \(address) (Ctrl-C stops)") },
            notice: { reporter.note($0) })
    }
}

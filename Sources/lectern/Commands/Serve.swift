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

    @Flag(help: "Look for changes instead of being told of them, where the disk does not tell.")
    var poll = false

    @Option(help: ArgumentHelp("The time between two looks; implies --poll.", valueName: "seconds"))
    var pollInterval: Double?

    func validate() throws {
        guard pollInterval.map((0.05...3600).contains) ?? true else {
            throw ValidationError("--poll-interval takes a number of seconds from 0.05 to 3600.")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
    }

    func run() async throws {
        let reporter = Reporter(options)
        let preview = SitePreview(options.site, port: port, watching: watching)
        try await preview.run(
            report: { outcome in
                reporter.faults(outcome.diagnostics)
                reporter.note(outcome.summary)
            },
            ready: { address in Terminal.print("Serving at \(address) (Ctrl-C stops)") },
            notice: { reporter.note($0) })
    }

    private var watching: FileWatcher.Method {
        guard poll || pollInterval != nil else { return .automatic }
        return .polling(every: pollInterval.map { .milliseconds(Int($0 * 1000)) })
    }
}

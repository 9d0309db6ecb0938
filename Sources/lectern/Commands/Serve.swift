import ArgumentParser
import LecternCore
import LecternPreview
import LecternSite
import Synchronization

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site on this machine, rebuild it as files change, and reload open pages.")

    @OptionGroup var options: SharedOptions

    @Option(help: "The name or address to listen on, instead of 127.0.0.1, which only this machine can reach.")
    var host: String?

    @Option(help: "The port; 0 takes any free one. (default: 1450, or the next that is free)")
    var port: Int?

    @Option(
        help: ArgumentHelp("What opens the place of a fault from the page: \(EditorLink.choices).", valueName: "editor")
    )
    var editor = "vscode"

    func validate() throws {
        guard EditorLink(editor, root: "") != nil else {
            throw ValidationError("--editor takes one of \(EditorLink.choices).")
        }
        guard port.map((0...65_535).contains) ?? true else {
            throw ValidationError("--port takes a number from 0 to 65535.")
        }
    }

    func run() async throws {
        let log = FaultLog(Reporter(options))
        let preview = SitePreview(
            options.site, host: host, port: port.map(PortChoice.exact) ?? .preferred(1450), editor: editor)
        try await preview.run(
            report: log.report,
            ready: { address in Terminal.print("Serving at \(address) (Ctrl-C stops)") },
            notice: { log.reporter.note($0) })
    }
}

/// Prints the faults of a site that is built again and again: of each build what is new or mended since the last one.
private final class FaultLog: Sendable {
    let reporter: Reporter
    /// The faults of the last build that came to an end; `nil` before the first.
    private let known = Mutex<[Diagnostic]?>(nil)

    init(_ reporter: Reporter) {
        self.reporter = reporter
    }

    func report(_ outcome: RebuildOutcome) {
        // A build that was given up says nothing of the faults that stand.
        guard !outcome.failed else {
            reporter.faults(outcome.diagnostics)
            return reporter.note(outcome.summary)
        }
        let before = known.withLock { known in
            defer { known = outcome.diagnostics }
            return known
        }
        let change = FaultChange(before: before ?? [], after: outcome.diagnostics)
        reporter.faults(change.new)
        for fault in change.mended { reporter.note("mended: \(fault.headline)") }
        reporter.note(outcome.summary)
        if before != nil, let summary = change.summary { reporter.note(summary) }
    }
}

extension Diagnostic {
    /// The fault and its place in a line.
    fileprivate var headline: String {
        let place = location.map { "\($0.file):\($0.line): " } ?? ""
        return place + summary + " [\(identifier)]"
    }
}

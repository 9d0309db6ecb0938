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

    @Flag(help: "Look for changes instead of being told of them, where the disk does not tell.")
    var poll = false

    @Option(help: ArgumentHelp("The time between two looks; implies --poll.", valueName: "seconds"))
    var pollInterval: Double?

    @Flag(help: "Open the site in the browser.")
    var open = false

    func validate() throws {
        guard pollInterval.map((0.05...3600).contains) ?? true else {
            throw ValidationError("--poll-interval takes a number of seconds from 0.05 to 3600.")
        }
        guard EditorLink(editor, root: "") != nil else {
            throw ValidationError("--editor takes one of \(EditorLink.choices).")
        }
        guard port.map((0...65_535).contains) ?? true else {
            throw ValidationError("--port takes a number from 0 to 65535.")
        }
    }

    func run() async throws {
        let log = PreviewLog(Reporter(options))
        var preview = PreviewOptions(port: port.map(PortChoice.exact) ?? .preferred(1450))
        preview.host = host
        preview.editor = editor
        if poll || pollInterval != nil {
            preview.watching = .polling(every: pollInterval.map { .milliseconds(Int($0 * 1000)) })
        }
        preview.opensBrowser = open
        try await SitePreview(options.site, preview).run(report: log.report)
    }
}

/// Prints what a preview has to say: of the faults only what is new or mended since the last save.
private final class PreviewLog: Sendable {
    private let reporter: Reporter
    /// The faults that stand; `nil` before they were found first.
    private let known = Mutex<[Diagnostic]?>(nil)

    init(_ reporter: Reporter) {
        self.reporter = reporter
    }

    /// A preview goes on when its terminal is gone.
    func report(_ report: SitePreview.Report) {
        try? print(report)
    }

    private func print(_ report: SitePreview.Report) throws {
        switch report {
        case .ready(let address): try Terminal.print("Serving at \(address) (Ctrl-C stops)")
        case .notice(let text): try reporter.note(text)
        case .failure(let error): Terminal.error(error)
        case .faults(let faults): try print(faults)
        }
    }

    private func print(_ faults: [Diagnostic]) throws {
        let before = known.withLock { known in
            defer { known = faults }
            return known
        }
        let change = FaultChange(before: before ?? [], after: faults)
        try reporter.faults(change.new)
        for fault in change.mended { try reporter.note("mended: \(fault.headline)") }
        guard before != nil else { return try reporter.note(faults.isEmpty ? "no faults" : "\(faults.count) faults") }
        if !change.new.isEmpty || !change.mended.isEmpty, let summary = change.summary { try reporter.note(summary) }
    }
}

extension Diagnostic {
    /// The fault and its place in a line.
    fileprivate var headline: String {
        let place = location.map { "\($0.file):\($0.line): " } ?? ""
        return place + summary + " [\(identifier)]"
    }
}

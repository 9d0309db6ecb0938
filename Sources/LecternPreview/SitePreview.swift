import LecternCore
package import LecternSite

/// The preview of one site: builds into a working folder of its own, serves it, and builds again as notes change.
package struct SitePreview: Sendable {
    private let site: Site
    private let host: String?
    private let port: PortChoice
    private let editor: String

    /// - Parameters:
    ///   - options: The site; its output folder is not touched.
    ///   - host: The name or address to listen on; `nil` for the loopback.
    ///   - port: The port to listen on.
    ///   - editor: What opens the place of a fault, as ``EditorLink`` takes it.
    package init(_ options: SiteOptions, host: String? = nil, port: PortChoice, editor: String) {
        var options = options
        // Links of the preview are its own, not those of the address where the site will stand.
        options.baseURL = nil
        site = Site(options)
        self.host = host
        self.port = port
        self.editor = editor
    }

    /// Serves until the process is told to end, or the task is cancelled.
    ///
    /// - Parameters:
    ///   - report: Given the outcome of every build.
    ///   - ready: Given the address once the first build is done.
    ///   - notice: Given remarks on watching files.
    /// - Throws: ``EnvironmentError`` when the port is taken or the disk refuses.
    package func run(
        report: @escaping @Sendable (RebuildOutcome) -> Void, ready: @escaping @Sendable (String) -> Void,
        notice: @escaping @Sendable (String) -> Void
    ) async throws {
        let folders = try site.folders()
        let workingFolder = try WorkingFolder()
        defer { workingFolder.remove() }
        let builder = PreviewBuilder(options: site.options, output: workingFolder.path)
        let watched = [folders.content, folders.templates, folders.settings]
        let options = PreviewOptions(
            host: host, port: port, root: workingFolder.path, watched: watched,
            ignored: [folders.output, workingFolder.path],
            editor: EditorLink(editor, root: WatchScope.absolute(folders.root)) ?? .none)
        let server = PreviewServer(
            options: options, rebuild: { _ in await builder.rebuild() }, report: report, ready: ready, notice: notice)
        try await EndSignals.untilOne { try await server.run() }
    }
}

/// Builds a site again and again.
private actor PreviewBuilder {
    private let site: Site

    init(options: SiteOptions, output: String) {
        var options = options
        options.output = output
        site = Site(options)
    }

    func rebuild() async -> RebuildOutcome {
        do {
            let report = try await site.build()
            return RebuildOutcome(
                diagnostics: report.diagnostics, changedURLs: nil, summary: BuildSummary.line(report))
        } catch {
            let fault = Diagnostic(.error, "environment", at: nil, "\(error)")
            return RebuildOutcome(diagnostics: [fault], summary: "the build failed", failed: true)
        }
    }
}

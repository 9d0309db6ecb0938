import LecternCore
package import LecternSite

/// The preview of one site: builds into a working folder of its own, serves it, and builds again as notes change.
package struct SitePreview: Sendable {
    private let site: Site
    private let port: Int
    private let watching: FileWatcher.Method

    /// - Parameters:
    ///   - options: The site; its output folder is not touched.
    ///   - port: The port on the loopback interface; 0 takes any free one.
    ///   - watching: How changes are found.
    package init(_ options: SiteOptions, port: Int, watching: FileWatcher.Method = .automatic) {
        var options = options
        // Links of the preview are its own, not those of the address where the site will stand.
        options.baseURL = nil
        site = Site(options)
        self.port = port
        self.watching = watching
    }

    /// Serves until the process is told to stop.
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
        let builder = PreviewBuilder(site: site, output: workingFolder.path)
        let watched = [folders.content, folders.templates, folders.settings]
        let options = PreviewOptions(
            port: port, root: workingFolder.path, watched: watched, ignored: [folders.output, workingFolder.path],
            watching: watching)
        let server = PreviewServer(
            options: options, rebuild: { _ in await builder.rebuild() }, report: report, ready: ready, notice: notice)
        try await server.run()
    }
}

/// Builds a site again and again, keeping what was compiled.
private actor PreviewBuilder {
    private let site: Site
    private let output: String
    private var cache = CompileCache()

    init(site: Site, output: String) {
        self.site = site
        self.output = output
    }

    func rebuild() async -> RebuildOutcome {
        do {
            let (report, cache) = try await site.build(into: output, cache: cache)
            self.cache = cache
            return RebuildOutcome(
                diagnostics: report.diagnostics, changedURLs: report.changedPages, summary: BuildSummary.line(report))
        } catch {
            let fault = Diagnostic(.error, "environment", at: nil, "\(error)")
            return RebuildOutcome(diagnostics: [fault], summary: "the build failed", failed: true)
        }
    }
}

import LecternCore

/// The preview: serves a working folder, rebuilds it when the notes change, and reloads the open pages.
///
/// It knows nothing of how a site is built: `rebuild` does that, into `options.root`.
package struct PreviewServer: Sendable {
    private let options: PreviewOptions
    private let rebuild: @Sendable ([FileChange]) async -> RebuildOutcome
    private let report: @Sendable (RebuildOutcome) -> Void
    private let ready: @Sendable (String) -> Void
    private let notice: @Sendable (String) -> Void
    private let source: WorkingFolderSource
    let hub: LiveHub

    /// - Parameters:
    ///   - options: What is served, watched and where.
    ///   - rebuild: Brings the working folder up to date. Called first with no change, which asks for a whole
    ///     build, then with those of each batch; never twice at once. What fails is told in the outcome.
    ///   - report: Shows an outcome in the terminal. Called after the open pages were told.
    ///   - ready: Called once, after the first build, with the address to open.
    ///   - notice: Told in a sentence what the author may want to know of the preview itself.
    package init(
        options: PreviewOptions,
        rebuild: @escaping @Sendable ([FileChange]) async -> RebuildOutcome,
        report: @escaping @Sendable (RebuildOutcome) -> Void = { _ in },
        ready: @escaping @Sendable (String) -> Void = { _ in },
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.options = options
        self.rebuild = rebuild
        self.report = report
        self.ready = ready
        self.notice = notice
        source = WorkingFolderSource(folder: ServedFolder(root: WatchScope.absolute(options.root)))
        hub = LiveHub(source: source)
    }

    /// Serves until the task is cancelled. The first build begins when the server listens: none for a port in use.
    ///
    /// - Throws: `EnvironmentError` when the port is in use or may not be listened on, or the files cannot be watched.
    package func run() async throws {
        let handler = PreviewHandler(
            folder: source.folder, hub: hub, isLocal: options.host.map(BoundAddress.isLoopback) ?? true)
        let server = HTTPServer(host: options.host, port: options.port, handler: handler)
        let (addresses, listening) = AsyncStream.makeStream(of: BoundAddress.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try await server.run {
                    listening.yield($0)
                    listening.finish()
                }
            }
            for await address in addresses {
                remark(on: address)
                group.addTask { try await makeLoop(address).run() }
            }
            try await group.waitForAll()
        }
    }

    private func makeLoop(_ address: BoundAddress) -> RebuildLoop {
        let ready = ready
        return RebuildLoop(options: options, hub: hub, source: source, rebuild: rebuild, report: report, notice: notice)
        {
            ready(address.url)
        }
    }

    /// Says what the author may not expect of the address.
    private func remark(on address: BoundAddress) {
        if case .preferred(let port) = options.port, port != address.port {
            notice("port \(port) is in use, perhaps by another preview; this one is at port \(address.port)")
        }
        if !address.isLoopback {
            notice(
                "warning: whoever reaches this machine at \(address.host) can read the site; "
                    + "without --host only this machine can")
        }
    }
}

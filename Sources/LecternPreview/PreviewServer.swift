import Hummingbird
import LecternCore
import Logging
import NIOCore

/// The preview: serves a working folder on the loopback, rebuilds it when the notes change, and reloads the open pages.
///
/// It knows nothing of how a site is built: `rebuild` does that, into `options.root`.
package struct PreviewServer: Sendable {
    private let options: PreviewOptions
    private let rebuild: @Sendable ([FileChange]) async -> RebuildOutcome
    private let report: @Sendable (RebuildOutcome) -> Void
    private let ready: @Sendable (String) -> Void
    private let notice: @Sendable (String) -> Void
    let hub = EventHub(session: Self.makeSession())

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
    }

    /// Serves until the process is told to end (SIGINT, SIGTERM), or the task is cancelled.
    ///
    /// - Throws: `EnvironmentError` when the port is in use or may not be listened on, or the files cannot be watched.
    package func run() async throws {
        let address = BoundAddress(hostname: options.hostname, port: options.port)
        let (listening, listens) = AsyncStream.makeStream(of: Void.self)
        var logger = Logger(label: "lectern.preview")
        logger.logLevel = .critical
        let loop = makeLoop(address)
        let app = Application(
            router: makeRouter(address),
            configuration: ApplicationConfiguration(address: .hostname(options.hostname, port: options.port)),
            services: [StartGate(opened: listening, service: loop)],
            onServerRunning: { channel in
                address.port = channel.localAddress?.port ?? address.port
                listens.finish()
            },
            logger: logger)
        do {
            try await app.runService()
        } catch let error as IOError {
            throw Self.failure(error, options)
        }
    }

    private func makeLoop(_ address: BoundAddress) -> RebuildLoop {
        let ready = ready
        return RebuildLoop(options: options, hub: hub, rebuild: rebuild, report: report, notice: notice) {
            ready(address.url)
        }
    }

    private func makeRouter(_ address: BoundAddress) -> Router<BasicRequestContext> {
        let folder = ServedFolder(root: WatchScope.absolute(options.root))
        let router = Router()
        router.add(middleware: RequestGuard(address: address))
        router.add(middleware: PageMiddleware(folder: folder, hub: hub))
        router.add(
            middleware: FileMiddleware<BasicRequestContext, PreviewFiles>(
                fileProvider: PreviewFiles(folder: folder, hub: hub)
            ).withAdditionalMediaTypes(forFileExtensions: MediaTypes.byExtension))
        let events = EventStream(hub: hub)
        router.get("_lectern/events") { request, _ in events.response(to: request) }
        router.get("_lectern/preview.js") { _, _ in
            Response.text(PreviewScript.source, type: "text/javascript; charset=utf-8")
        }
        router.get("_lectern/preview.css") { _, _ in
            Response.text(PreviewStyle.source, type: "text/css; charset=utf-8")
        }
        return router
    }

    /// A name that no other run of the server has.
    private static func makeSession() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
    }
}

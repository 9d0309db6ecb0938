/// Rebuilds when something changed: one build at a time; what changes meanwhile is for the next.
struct RebuildLoop {
    let options: PreviewOptions
    let hub: LiveHub
    let source: WorkingFolderSource
    let rebuild: @Sendable ([FileChange]) async -> RebuildOutcome
    let report: @Sendable (RebuildOutcome) -> Void
    let notice: @Sendable (String) -> Void
    /// Called after the first build.
    let ready: @Sendable () -> Void

    private static let heartbeat: Duration = .seconds(15)

    private enum Event {
        case changed([FileChange])
        case built(RebuildOutcome)
    }

    /// Builds the whole once, then on each change, until the task is cancelled.
    ///
    /// - Throws: `EnvironmentError` when watching cannot start.
    func run() async throws {
        let watcher = try await FileWatcher(
            watched: options.watched, ignored: options.ignored, method: options.watching, notice: notice)
        let (events, input) = AsyncStream.makeStream(of: Event.self)
        let hub = hub
        defer { Task { await hub.finish() } }
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await batch in watcher.batches { input.yield(.changed(batch)) }
            }
            group.addTask {
                while (try? await Task.sleep(for: Self.heartbeat)) != nil { await hub.beat() }
            }
            await process(events, input)
            watcher.stop()
            group.cancelAll()
        }
    }

    /// Starts builds and takes in their outcomes. A build that still runs then is cancelled, not awaited.
    private func process(_ events: AsyncStream<Event>, _ input: AsyncStream<Event>.Continuation) async {
        var running: Task<Void, Never>? = start(with: [], input)
        var queued: [FileChange] = []
        var revision = 0
        for await event in events {
            switch event {
            case .changed(let batch):
                queued += batch
            case .built(let outcome):
                running = nil
                revision += 1
                await publish(outcome, revision)
                report(outcome)
                if revision == 1 { ready() }
            }
            guard running == nil, !queued.isEmpty else { continue }
            running = start(with: Self.merged(queued), input)
            queued = []
        }
        running?.cancel()
    }

    private func publish(_ outcome: RebuildOutcome, _ revision: Int) async {
        await source.refresh()
        let faults = FaultNews(
            outcome.diagnostics, failed: outcome.failed ? outcome.summary : nil, editor: options.editor)
        await hub.publish(revision: revision, faults: faults)
    }

    private func start(
        with changes: [FileChange], _ input: AsyncStream<Event>.Continuation
    ) -> Task<Void, Never> {
        let rebuild = rebuild
        return Task { input.yield(.built(await rebuild(changes))) }
    }

    /// The latest word on each path, in order; uncertainty stays.
    static func merged(_ changes: [FileChange]) -> [FileChange] {
        var kinds: [String: FileChange.Kind] = [:]
        for change in changes where kinds[change.path] != .uncertain { kinds[change.path] = change.kind }
        return kinds.map { FileChange(path: $0, kind: $1) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

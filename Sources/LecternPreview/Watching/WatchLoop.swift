/// The watcher's thread: waits for changes, gathers them, and hands on the batches.
struct WatchLoop {
    private let plan: SourcePlan
    private let mailbox: WatcherMailbox
    private let output: AsyncStream<[FileChange]>.Continuation
    private var scope: WatchScope
    private var sources: [any ChangeSource]
    private var pending = PendingChanges()

    /// When this returns, no later change is missed.
    init(
        scope: WatchScope, plan: SourcePlan, mailbox: WatcherMailbox,
        output: AsyncStream<[FileChange]>.Continuation
    ) {
        self.scope = scope
        self.plan = plan
        self.mailbox = mailbox
        self.output = output
        sources = plan.sources(for: scope)
    }

    /// Runs until the watcher is stopped.
    mutating func run() {
        while true {
            let due = ([pending.due] + sources.map(\.due)).compactMap(\.self).min()
            mailbox.wait(reading: sources.compactMap(\.descriptor), until: due)
            for message in mailbox.take() {
                guard case .watch(let scope, let armed) = message else { return end() }
                move(to: scope)
                armed.resume()
            }
            gather { source throws(WatchFailure) in try source.signals() }
            let now = ContinuousClock.now
            if let due = pending.due, due <= now { output.yield(pending.take(at: now)) }
        }
    }

    private mutating func end() {
        // Before the batches end, so that the process has the descriptors back when they do.
        sources = []
        mailbox.shut()
        output.finish()
    }

    /// Watches other roots. The old sources tell what happened until the new ones watch.
    private mutating func move(to scope: WatchScope) {
        let successors = plan.sources(for: scope)
        self.scope = scope
        gather { source throws(WatchFailure) in try source.lastSignals() }
        sources = successors
    }

    private mutating func gather(_ signals: (any ChangeSource) throws(WatchFailure) -> [WatchSignal]) {
        do {
            for source in sources { pending.add(try signals(source), at: .now) }
        } catch {
            // The old watches go first: there may be too many of them.
            sources = []
            sources = plan.sources(for: scope, after: error)
            pending.add(scope.roots.map { WatchSignal(path: $0, kind: .uncertain) }, at: .now)
        }
    }
}

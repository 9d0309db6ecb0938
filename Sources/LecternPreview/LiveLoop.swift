import LecternCore
import LecternSite

/// Gives the site what changes on the disk, and tells the open pages and the terminal what came of it.
struct LiveLoop: Sendable {
    let site: LiveSite
    /// What has watched the site's folders since before the site was read.
    let watch: FolderWatch
    let hub: LiveHub
    let options: PreviewOptions
    let report: @Sendable (SitePreview.Report) -> Void

    private static let heartbeat: Duration = .seconds(15)

    private enum Event: Sendable {
        case changed([FileChange])
        /// Notes have been compiled in the background.
        case resolved
        /// The faults of the site as it was after so many changes.
        case faults([Diagnostic], changes: Int)
    }

    private typealias Input = AsyncStream<Event>.Continuation

    /// Runs until the task is cancelled.
    func run() async {
        let (events, input) = AsyncStream.makeStream(of: Event.self)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in site.resolutions { input.yield(.resolved) } }
            group.addTask { while (try? await Task.sleep(for: Self.heartbeat)) != nil { await hub.beat() } }
            await process(events, input)
            group.cancelAll()
        }
        await hub.finish()
    }

    private func process(_ events: AsyncStream<Event>, _ input: Input) async {
        let editor = EditorLink(options.editor, root: WatchScope.absolute(await site.folders.root)) ?? .none
        forward(watch, to: input)
        var watch = await follow(watch, input)
        var (faults, failure, changes): ([Diagnostic], EnvironmentError?, Int) = ([], nil, 0)
        var finding = findFaults(changes, input)
        for await event in events {
            switch event {
            case .changed(let batch):
                let before = failure
                failure = await take(batch)
                tell(failure, before: before)
                guard failure == nil else { break }
                watch = await follow(watch, input)
                changes += 1
            case .resolved: changes += 1
            case .faults(_, let number) where number != changes: continue
            case .faults(let found, _):
                faults = found
                report(.faults(found))
            }
            // Of what a change made of the faults nothing is known yet; pages need not wait for that.
            let news = FaultNews(faults, failed: failure?.description, editor: editor)
            await hub.publish(revision: site.revision, faults: news)
            if case .faults = event { continue }
            finding.cancel()
            finding = findFaults(changes, input)
        }
        finding.cancel()
        watch.stop()
    }

    /// - Returns: Why the changes could not be taken in.
    private func take(_ batch: [FileChange]) async -> EnvironmentError? {
        do {
            try await site.take(batch.map { PathChange($0.path, includesTree: $0.kind == .uncertain) })
            return nil
        } catch let error as EnvironmentError {
            return error
        } catch {
            return nil
        }
    }

    /// Tells the terminal that changes cannot be taken in, and that they can again.
    private func tell(_ failure: EnvironmentError?, before: EnvironmentError?) {
        if let failure {
            if failure.description != before?.description { report(.failure(failure)) }
        } else if before != nil {
            report(.notice("the site can be read again"))
        }
    }

    // MARK: Watching

    /// Watches other folders when the settings have come to name others, or others are left out.
    ///
    /// - Returns: What watches the site's folders now.
    private func follow(_ watch: FolderWatch, _ input: Input) async -> FolderWatch {
        let (folders, exclusion) = await (site.folders, site.exclusion)
        guard folders != watch.folders || exclusion != watch.exclusion else { return watch }
        do throws(EnvironmentError) {
            let next = try await FolderWatch(folders, without: exclusion, options: options, report: report)
            watch.stop()
            forward(next, to: input)
            // They were read before they were watched.
            input.yield(.changed(next.watched.map { FileChange(path: $0, kind: .uncertain) }))
            return next
        } catch {
            report(.failure(error))
            return watch
        }
    }

    private func forward(_ watch: FolderWatch, to input: Input) {
        Task { for await batch in watch.batches { input.yield(.changed(batch)) } }
    }

    /// Puts the faults together beside what else is going on, unless a change comes first; pages come before them.
    private func findFaults(_ changes: Int, _ input: Input) -> Task<Void, Never> {
        Task(priority: .utility) {
            if let faults = try? await site.faults() { input.yield(.faults(faults, changes: changes)) }
        }
    }
}

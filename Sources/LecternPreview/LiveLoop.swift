import LecternCore
import LecternSite

/// Gives the site what changes on the disk, and tells the open pages and the terminal what came of it.
struct LiveLoop: Sendable {
    let site: LiveSite
    let hub: LiveHub
    let options: PreviewOptions
    let report: @Sendable (SitePreview.Report) -> Void

    private static let heartbeat: Duration = .seconds(15)

    private enum Event: Sendable {
        case changed([FileChange])
        /// Notes have been compiled in the background.
        case resolved
        case faults([Diagnostic])
    }

    /// Runs until the task is cancelled.
    ///
    /// - Throws: ``EnvironmentError`` when watching cannot start.
    func run() async throws {
        let folders = await site.folders
        let watcher = try await FileWatcher(
            watched: folders.watched, ignored: [folders.output], method: options.watching,
            notice: { report(.notice($0)) })
        let (events, input) = AsyncStream.makeStream(of: Event.self)
        defer { Task { await hub.finish() } }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await batch in watcher.batches { input.yield(.changed(batch)) } }
            group.addTask { for await _ in site.resolutions { input.yield(.resolved) } }
            group.addTask { while (try? await Task.sleep(for: Self.heartbeat)) != nil { await hub.beat() } }
            await process(events, input, watcher)
            watcher.stop()
            group.cancelAll()
        }
    }

    private func process(
        _ events: AsyncStream<Event>, _ input: AsyncStream<Event>.Continuation, _ watcher: FileWatcher
    ) async {
        var folders = await site.folders
        let editor = EditorLink(options.editor, root: WatchScope.absolute(await site.folders.root)) ?? .none
        var known = FaultNews()
        var finding = findFaults(input)
        for await event in events {
            switch event {
            case .changed(let batch):
                // Of what a change made of the faults nothing is known yet; pages need not wait for that.
                if let failure = await take(batch) {
                    report(.failure(failure))
                    known = FaultNews([], failed: failure.description, editor: editor)
                }
                finding.cancel()
                await hub.publish(revision: site.revision, faults: known)
                finding = findFaults(input)
                if await site.folders != folders {
                    // The settings name other folders now.
                    folders = await site.folders
                    await watcher.watch(folders.watched, ignored: [folders.output])
                }
            case .resolved:
                finding.cancel()
                await hub.publish(revision: site.revision, faults: known)
                finding = findFaults(input)
            case .faults(let faults):
                report(.faults(faults))
                known = FaultNews(faults, editor: editor)
                await hub.publish(revision: site.revision, faults: known)
            }
        }
        finding.cancel()
    }

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

    /// Puts the faults together beside what else is going on, unless a change comes first.
    private func findFaults(_ input: AsyncStream<Event>.Continuation) -> Task<Void, Never> {
        Task {
            let faults = await site.faults()
            if !Task.isCancelled { input.yield(.faults(faults)) }
        }
    }
}

extension SiteFolders {
    /// What a preview watches. The site's own folder is among the content when it has no other.
    fileprivate var watched: [String] { [content, templates, settings] }
}

import LecternCore
import LecternSite

/// Watches the folders that a site is made from.
struct FolderWatch: Sendable {
    let folders: SiteFolders
    private let watcher: FileWatcher

    /// Starts watching. When this returns, no later change is missed.
    ///
    /// - Throws: ``EnvironmentError`` when the process has no file descriptor left.
    init(
        _ folders: SiteFolders, options: PreviewOptions, report: @escaping @Sendable (SitePreview.Report) -> Void
    ) async throws(EnvironmentError) {
        self.folders = folders
        watcher = try await FileWatcher(
            watched: Self.watched(folders), ignored: [folders.output], method: options.watching,
            notice: { report(.notice($0)) })
    }

    /// What is watched.
    var watched: [String] { Self.watched(folders) }

    /// The changes, for one reader; they end when watching does.
    var batches: AsyncStream<[FileChange]> { watcher.batches }

    func stop() { watcher.stop() }

    private static func watched(_ folders: SiteFolders) -> [String] {
        [folders.content, folders.templates, folders.settings]
    }
}

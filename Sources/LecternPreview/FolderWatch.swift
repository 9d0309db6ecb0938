import LecternContent
import LecternCore
import LecternSite

/// Watches the folders that a site is made from.
struct FolderWatch: Sendable {
    let folders: SiteFolders
    /// What of the content is left out, and not watched.
    let exclusion: ContentExclusion
    private let watcher: FileWatcher

    /// Starts watching. When this returns, no later change is missed.
    ///
    /// - Throws: ``EnvironmentError`` when the process has no file descriptor left.
    init(
        _ folders: SiteFolders, without exclusion: ContentExclusion, options: PreviewOptions,
        report: @escaping @Sendable (SitePreview.Report) -> Void
    ) async throws(EnvironmentError) {
        self.folders = folders
        self.exclusion = exclusion
        watcher = try await FileWatcher(
            watched: Self.watched(folders), ignored: [folders.output],
            excludes: { path, isFolder in
                guard FilePath.name(of: path) != FileNameRules.ignoreList,
                    let inner = FilePath.relative(path, to: folders.content)
                else { return false }
                return exclusion.reason(for: inner, isFolder: isFolder) != nil
            },
            method: options.watching,
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

/// Chooses how changes are found for each root.
struct SourcePlan: Sendable {
    let method: FileWatcher.Method
    /// Told in a sentence when a slower way is taken.
    let notice: @Sendable (String) -> Void
    /// Whether the changes of the disk that a path is on are told.
    var news: @Sendable (String) -> DiskNews = DiskNews.of
    /// How long it is between looks at a disk that may tell its changes or not.
    var doubt: Duration = .seconds(2)

    /// Sources that together watch all roots. When this returns, no later change is missed.
    func sources(for scope: WatchScope) -> [any ChangeSource] {
        if case .polling(let interval) = method { return [PollingSource(scope: scope, interval: interval)] }
        #if os(Linux)
            let disks = scope.roots.map { (root: $0, news: news($0)) }
            let silent = disks.filter { $0.news.silentType != nil }
            let told = disks.filter { $0.news.silentType == nil }
            let polled = silent.isEmpty ? [] : [polling(scope.limited(to: silent.map(\.root)), silent)]
            guard !told.isEmpty || silent.isEmpty else { return polled }
            do {
                let looks = told.contains { $0.news == .doubtful } ? doubt : nil
                return [try InotifySource(scope: scope.limited(to: told.map(\.root)), lookingEvery: looks)] + polled
            } catch {
                return sources(for: scope, after: error)
            }
        #else
            return [PollingSource(scope: scope, interval: nil)]
        #endif
    }

    /// Sources to take the place of those that failed.
    func sources(for scope: WatchScope, after failure: WatchFailure) -> [any ChangeSource] {
        guard case .refused(let reason) = failure else { return sources(for: scope) }
        let source = PollingSource(scope: scope, interval: nil)
        notice("\(reason); looking for changes \(source.pace) instead")
        return [source]
    }

    private func polling(_ scope: WatchScope, _ disks: [(root: String, news: DiskNews)]) -> PollingSource {
        let source = PollingSource(scope: scope, interval: nil)
        for (root, news) in disks {
            guard let type = news.silentType else { continue }
            notice("\(root) is on a disk that does not tell its changes (\(type)); looking for them \(source.pace)")
        }
        return source
    }
}

extension DiskNews {
    fileprivate var silentType: String? {
        if case .silent(let type) = self { type } else { nil }
    }
}

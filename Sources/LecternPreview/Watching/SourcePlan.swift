/// Chooses how changes are found for each root.
struct SourcePlan: Sendable {
    let method: FileWatcher.Method
    /// Told in a sentence when a slower way is taken.
    let notice: @Sendable (String) -> Void
    /// The type of the disk that a path is on, when it is one that tells no changes.
    var silentDisk: @Sendable (String) -> String? = SilentDisk.type

    /// Sources that together watch all roots. When this returns, no later change is missed.
    func sources(for scope: WatchScope) -> [any ChangeSource] {
        if case .polling(let interval) = method { return [PollingSource(scope: scope, interval: interval)] }
        #if os(Linux)
            let silent = scope.roots.filter { silentDisk($0) != nil }
            let polled = silent.isEmpty ? [] : [polling(scope.limited(to: silent))]
            let told = scope.roots.filter { silentDisk($0) == nil }
            guard !told.isEmpty || silent.isEmpty else { return polled }
            do {
                return [try InotifySource(scope: scope.limited(to: told))] + polled
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

    private func polling(_ scope: WatchScope) -> PollingSource {
        let source = PollingSource(scope: scope, interval: nil)
        for root in scope.roots {
            guard let type = silentDisk(root) else { continue }
            notice("\(root) is on a disk that does not tell its changes (\(type)); looking for them \(source.pace)")
        }
        return source
    }
}

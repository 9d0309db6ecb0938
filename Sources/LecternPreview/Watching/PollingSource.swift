import LecternCore

/// Changes found by looking at every file again and again: for systems without a kernel that tells.
final class PollingSource: ChangeSource {
    private let scope: WatchScope
    private let stop: StopSignal
    private let interval: Duration
    private var stamps: [String: FileStamp]

    init(scope: WatchScope, stop: StopSignal, interval: Duration) {
        self.scope = scope
        self.stop = stop
        self.interval = interval
        stamps = Self.stamps(in: scope)
    }

    func next(within limit: Duration?) -> WatchEvent {
        if stop.wait(within: limit.map { min($0, interval) } ?? interval) == .stopped { return .stopped }
        let current = Self.stamps(in: scope)
        defer { stamps = current }
        var changed = current.compactMap { path, stamp in stamps[path] == stamp ? nil : WatchSignal(path: path) }
        changed += stamps.keys.compactMap { current[$0] == nil ? WatchSignal(path: $0) : nil }
        return .changes(changed)
    }

    /// Everything that stands in the scope now.
    private static func stamps(in scope: WatchScope) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for root in scope.roots {
            guard scope.covers(root), let stamp = FileStamp(root) else { continue }
            stamps[root] = stamp
            var rest = stamp.isFolder ? [root] : []
            while let folder = rest.popLast() {
                for entry in (try? FileSystem.list(folder)) ?? [] {
                    let path = folder + "/" + entry.name
                    guard scope.covers(path), let stamp = FileStamp(path) else { continue }
                    stamps[path] = stamp
                    // A linked folder is not entered: links may loop.
                    if entry.kind == .directory { rest.append(path) }
                }
            }
        }
        return stamps
    }
}

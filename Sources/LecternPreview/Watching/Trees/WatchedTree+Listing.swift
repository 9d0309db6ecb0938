import LecternCore
import LecternContent

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension WatchedTree {
    /// Looks at everything.
    mutating func lookAtAll() throws(Listener.Failure) -> [WatchSignal] {
        var signals: [WatchSignal] = []
        for root in scope.roots { signals += try look(at: root, after: .look) }
        // Folders that are found meanwhile were listed when they were.
        for folder in folders.keys.map(\.text) { signals += try lookInto(folder) }
        return signals
    }

    /// Lists a watched folder anew.
    mutating func lookInto(_ path: String) throws(Listener.Failure) -> [WatchSignal] {
        guard let folder = folders[DiskName(path)] else { return [] }
        var (known, others): (Int, [(DiskName, WatchedEntry)]) = (0, [])
        let isRead = read(folder) { name, entry, old in
            if old != nil { known += 1 }
            if let old, old.digest == nil, old.hasSameStamps(as: entry) { return }
            others.append((name, entry))
        }
        guard isRead else { return [] }
        var signals: [WatchSignal] = []
        if known < folder.entries.count {
            for name in folder.entries.keys {
                signals += try look(at: Spot(name.text, in: folder.place), after: .look)
            }
        }
        for (name, entry) in others {
            let spot = Spot(name.text, in: folder.place)
            signals += try update(spot, from: self[spot], to: entry, after: .look)
        }
        return signals
    }

    /// What a folder holds that matters, sorted by name.
    func list(_ place: WatchedFolder.Place) -> [(DiskName, WatchedEntry)] {
        var entries: [(DiskName, WatchedEntry)] = []
        _ = read(WatchedFolder(place: place)) { name, entry, _ in
            entries.append((name, digested(entry, at: place.child(name.text)) ?? entry))
        }
        return entries.sorted { $0.0 < $1.0 }
    }

    /// Calls `visit` with the entries of a folder that matter, and with what was known of them.
    private func read(
        _ folder: WatchedFolder, visit: (DiskName, WatchedEntry, WatchedEntry?) -> Void
    ) -> Bool {
        FolderListing.read(folder.place.path) { name, stamp in
            let key = DiskName(name)
            let old = folder.entries[key]
            // Names are judged once, when they are new.
            guard old != nil || FileNameRules.isWatched(name), let stamp = stamp() else { return }
            let entry = WatchedEntry(folder.place.child(name), own: stamp, followsLink: scope.followsLink)
            guard old?.isFolder == entry.isFolder || scope.admits(name, in: folder.place, isFolder: entry.isFolder)
            else { return }
            visit(key, entry, old)
        }
    }

    /// An entry with its content taken in, as far as looks need it.
    func digested(_ entry: WatchedEntry?, at path: String) -> WatchedEntry? {
        guard isPolled, var entry else { return entry }
        entry.digestIfFresh(path, at: Self.now)
        return entry
    }

    /// Whether an entry with the stamps of one before holds other bytes all the same.
    func hasOtherContent(_ entry: inout WatchedEntry, than before: WatchedEntry, at path: String) -> Bool {
        isPolled && entry.hasOtherContent(than: before, at: path, now: Self.now)
    }

    /// Nanoseconds since 1970.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

import LecternCore

#if os(Linux)
    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// The kernel's watches (inotify), one for each folder, and what each is for.
    ///
    /// A folder may be reached by several paths, through links. Folders on the way to a root, and those behind a link, are
    /// watched for single names: a root that is made, moved or removed later is noticed, and so is a file that a link leads to.
    struct KernelWatches: TreeListener {
        /// What one watch is for.
        private struct Watch {
            /// The watched paths that lead to the folder.
            var folders: Set<DiskName> = []
            /// The names that matter whatever the folder is, with the roots and links whose way leads over them.
            var followers: [DiskName: Set<DiskName>] = [:]

            var isIdle: Bool { folders.isEmpty && followers.isEmpty }
        }

        /// An inotify instance, closed with the last value that names it.
        private final class Instance {
            let descriptor: Int32
            init(_ descriptor: Int32) { self.descriptor = descriptor }
            deinit { close(descriptor) }
        }

        private let instance: Instance
        private let scope: WatchScope
        private var watches: [Int32: Watch] = [:]
        private var watchOfFolder: [DiskName: Int32] = [:]
        private var watchesOfFollower: [DiskName: Set<Int32>] = [:]

        /// - Throws: ``WatchFailure`` when the system allows no more watchers.
        init(scope: WatchScope) throws(WatchFailure) {
            let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            guard descriptor >= 0 else { throw WatchFailure(errorNumber: errno) }
            instance = Instance(descriptor)
            self.scope = scope
        }

        var descriptor: Int32 { instance.descriptor }

        /// The watched paths that lead to the folder of a watch.
        func folders(of watch: Int32) -> [String] {
            watches[watch]?.folders.sorted().map(\.text) ?? []
        }

        /// The roots and links whose way leads over a name in the folder of a watch; over any name, for `nil`.
        func followers(of watch: Int32, over name: String?) -> [String] {
            guard let followers = watches[watch]?.followers else { return [] }
            guard let name else { return Set(followers.values.joined()).sorted().map(\.text) }
            return followers[DiskName(name)]?.sorted().map(\.text) ?? []
        }

        /// Takes in that the kernel has dropped a watch.
        mutating func didDrop(_ watch: Int32) {
            guard let dropped = watches.removeValue(forKey: watch) else { return }
            for folder in dropped.folders { watchOfFolder[folder] = nil }
            for follower in dropped.followers.values.joined() { watchesOfFollower[follower]?.remove(watch) }
        }
    }

    extension KernelWatches {
        mutating func willList(_ folder: String) throws(WatchFailure) {
            guard let watch = try watch(folder, for: Self.everything) else { return }
            let key = DiskName(folder)
            if let before = watchOfFolder.updateValue(watch, forKey: key), before != watch {
                watches[before]?.folders.remove(key)
                dropIfIdle(before)
            }
            watches[watch, default: Watch()].folders.insert(key)
        }

        mutating func didLeave(_ folder: String) {
            let key = DiskName(folder)
            guard let watch = watchOfFolder.removeValue(forKey: key) else { return }
            watches[watch]?.folders.remove(key)
            dropIfIdle(watch)
        }

        /// Watches the way. When it was changed meanwhile, tries again.
        mutating func willFollow(_ path: String, isLink: Bool) throws(WatchFailure) {
            didUnfollow(path)
            var watched: [PathSteps.Step]?
            for _ in 0..<64 {
                let steps = isLink ? PathSteps.steps(behind: path) : PathSteps.steps(of: path)
                if steps == watched { return }
                for (index, step) in steps.enumerated() where !isLink || !scope.isIgnored(step.folder.text) {
                    let events = index == steps.count - 1 ? Self.everything : Self.comingAndGoing
                    guard let watch = try watch(step.folder.text, for: events) else { continue }
                    watches[watch, default: Watch()].followers[step.name, default: []].insert(DiskName(path))
                    watchesOfFollower[DiskName(path), default: []].insert(watch)
                }
                watched = steps
            }
        }

        mutating func didUnfollow(_ path: String) {
            let key = DiskName(path)
            for watch in watchesOfFollower.removeValue(forKey: key) ?? [] {
                for name in watches[watch]?.followers.keys.map(\.self) ?? [] {
                    watches[watch]?.followers[name]?.remove(key)
                    if watches[watch]?.followers[name]?.isEmpty == true { watches[watch]?.followers[name] = nil }
                }
                dropIfIdle(watch)
            }
        }

        private mutating func dropIfIdle(_ watch: Int32) {
            guard watches[watch]?.isIdle == true else { return }
            watches[watch] = nil
            inotify_rm_watch(descriptor, watch)
        }

        private static var comingAndGoing: UInt32 {
            UInt32(IN_CREATE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_MOVE_SELF)
        }

        private static var everything: UInt32 {
            comingAndGoing | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_ATTRIB)
        }

        /// Adds one watch, or events to it; a folder that vanished meanwhile, or may not be read, has none.
        private func watch(_ folder: String, for events: UInt32) throws(WatchFailure) -> Int32? {
            let flags = UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK) | UInt32(IN_MASK_ADD)
            let watch = inotify_add_watch(descriptor, folder, events | flags)
            if watch >= 0 { return watch }
            if [ENOSPC, ENOMEM, EMFILE].contains(errno) { throw WatchFailure(errorNumber: errno) }
            return nil
        }
    }
#endif

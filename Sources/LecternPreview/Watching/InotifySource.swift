#if os(Linux)
    import LecternCore

    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// Changes as the Linux kernel reports them: one watch for each folder.
    ///
    /// A folder that leads to a root is watched too, without what else is in it, so that a root that is made,
    /// moved or removed later is noticed.
    final class InotifySource: ChangeSource {
        let scope: WatchScope
        private let stop: StopSignal
        private let descriptor: Int32
        private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        /// The folder that each watch is on.
        private var folders: [Int32: String] = [:]
        /// The roots whose trees are watched now.
        var armedRoots: Set<String> = []

        /// - Throws: ``WatchFailure`` when the system allows no watch, or too few.
        init(scope: WatchScope, stop: StopSignal) throws(WatchFailure) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            self.scope = scope
            self.stop = stop
            guard descriptor >= 0 else { throw WatchFailure(errorNumber: errno) }
            _ = try armRoots()
        }

        deinit {
            if descriptor >= 0 { close(descriptor) }
        }

        func next(within limit: Duration?) -> WatchEvent {
            switch stop.wait(reading: descriptor, within: limit) {
            case .stopped: return .stopped
            case .timedOut: return .changes([])
            case .readable: break
            }
            do {
                var signals: [WatchSignal] = []
                for event in readEvents() { signals += try handle(event) }
                return .changes(signals)
            } catch {
                return .lost(error.reason)
            }
        }

        private func readEvents() -> [InotifyEvent] {
            buffer.withUnsafeMutableBytes { bytes in
                let count = read(descriptor, bytes.baseAddress, bytes.count)
                return count > 0 ? InotifyEvent.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count])) : []
            }
        }

        private func handle(_ event: InotifyEvent) throws(WatchFailure) -> [WatchSignal] {
            if event.has(IN_Q_OVERFLOW) { return try startOver() }
            guard let folder = folders[event.watch] else { return [] }
            if event.has(IN_IGNORED) {
                folders[event.watch] = nil
                return try lost(folder)
            }
            if event.name.isEmpty {
                guard event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF) else { return [] }
                forget(folder)
                return try lost(folder)
            }
            let path = folder == "/" ? "/" + event.name : folder + "/" + event.name
            return try handle(event, at: path)
        }

        /// Handles an event of an entry in a watched folder.
        private func handle(_ event: InotifyEvent, at path: String) throws(WatchFailure) -> [WatchSignal] {
            let hasGone = event.has(IN_MOVED_FROM) || event.has(IN_DELETE)
            let hasCome = event.has(IN_MOVED_TO) || event.has(IN_CREATE)
            if hasGone, event.has(IN_ISDIR) { forget(path) }
            var signals: [WatchSignal] = []
            if hasGone || hasCome, !scope.roots(within: path).isEmpty {
                signals += hasGone ? try lost(path) : try armRoots()
            }
            guard scope.covers(path) else { return signals }
            signals.append(WatchSignal(path: path))
            if hasCome, event.has(IN_ISDIR) { signals += try watchTree(path) }
            return signals
        }

        /// Adds one watch; a folder that vanished meanwhile, or may not be read, is left out.
        func watch(_ folder: String) throws(WatchFailure) -> Bool {
            let events =
                UInt32(IN_CREATE) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MODIFY) | UInt32(IN_ATTRIB)
                | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF)
                | UInt32(IN_MOVE_SELF)
            let watch = inotify_add_watch(descriptor, folder, events | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK))
            if watch >= 0 {
                folders[watch] = folder
                return true
            }
            if [ENOSPC, ENOMEM, EMFILE].contains(errno) { throw WatchFailure(errorNumber: errno) }
            return false
        }

        /// Drops the watches of a folder that went away, and of all beneath it.
        func forget(_ folder: String) {
            for (watch, path) in folders where WatchScope.isWithin(path, folder) {
                inotify_rm_watch(descriptor, watch)
                folders[watch] = nil
            }
            armedRoots = armedRoots.filter { !WatchScope.isWithin($0, folder) }
        }

        /// Drops every watch.
        func forgetAll() {
            forget("/")
        }
    }
#endif

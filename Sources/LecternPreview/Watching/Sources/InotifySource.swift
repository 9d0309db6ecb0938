#if os(Linux)
    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// Changes as the Linux kernel reports them. Its events say where to look; what changed is found there.
    ///
    /// Where the kernel may not know of all, everything is looked at from time to time as well.
    final class InotifySource: ChangeSource {
        private var tree: WatchedTree<KernelWatches>
        private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        private let interval: Duration?
        private(set) var due: ContinuousClock.Instant?

        /// - Parameter interval: The time between looks; `nil` where the kernel tells all.
        /// - Throws: ``WatchFailure`` when the system allows no watch, or too few.
        init(scope: WatchScope, lookingEvery interval: Duration? = nil) throws(WatchFailure) {
            self.interval = interval
            due = interval.map { .now + $0 }
            tree = try WatchedTree(scope: scope, listener: try KernelWatches(scope: scope), isPolled: false)
        }

        var descriptor: Int32? { tree.listener.descriptor }

        func signals() throws(WatchFailure) -> [WatchSignal] {
            var signals: [WatchSignal] = []
            for event in readEvents() { signals += try handle(event) }
            if let due, due <= .now { signals += try look() }
            return signals
        }

        private func look() throws(WatchFailure) -> [WatchSignal] {
            let start = ContinuousClock.now
            let changed = try tree.lookAtAll()
            // Most looks find nothing: they may take a twentieth of the time.
            due = interval.map { .now + max($0, (.now - start) * 20) }
            return changed
        }

        func lastSignals() throws(WatchFailure) -> [WatchSignal] {
            var signals: [WatchSignal] = []
            while true {
                let events = readEvents()
                if events.isEmpty { return signals }
                for event in events { signals += try handle(event) }
            }
        }

        private func readEvents() -> [InotifyEvent] {
            let descriptor = tree.listener.descriptor
            return buffer.withUnsafeMutableBytes { bytes in
                let count = read(descriptor, bytes.baseAddress, bytes.count)
                return count > 0 ? InotifyEvent.parse(UnsafeRawBufferPointer(rebasing: bytes[..<count])) : []
            }
        }

        private func handle(_ event: InotifyEvent) throws(WatchFailure) -> [WatchSignal] {
            if event.has(IN_Q_OVERFLOW) { throw .overflow }
            let folders = tree.listener.folders(of: event.watch)
            guard !event.name.isEmpty else { return try handleFolderItself(event, folders) }
            var signals: [WatchSignal] = []
            let followers = tree.listener.followers(of: event.watch, over: event.name)
            for path in folders.map({ $0 == "/" ? "/" + event.name : $0 + "/" + event.name }) + followers {
                signals += try tree.look(at: path, after: event.touch)
            }
            return signals
        }

        /// A watched folder was moved, or is gone, or its rights changed. Folders in watched ones are told by those too.
        private func handleFolderItself(
            _ event: InotifyEvent, _ folders: [String]
        ) throws(WatchFailure) -> [WatchSignal] {
            let isGone = event.has(IN_IGNORED) || event.has(IN_MOVE_SELF)
            let followers = isGone ? tree.listener.followers(of: event.watch, over: nil) : []
            if event.has(IN_IGNORED) { tree.listener.didDrop(event.watch) }
            guard isGone || event.has(IN_ATTRIB) else { return [] }
            var signals: [WatchSignal] = []
            for path in folders + followers {
                signals += try tree.look(at: path, after: isGone ? .place(isOpen: false) : .attributes)
            }
            return signals
        }
    }

    extension InotifyEvent {
        /// What the kernel says of the change.
        fileprivate var touch: Touch {
            if has(IN_CREATE) { return .place(isOpen: !has(IN_ISDIR)) }
            if has(IN_MOVED_TO) || has(IN_MOVED_FROM) || has(IN_DELETE) { return .place(isOpen: false) }
            if has(IN_MODIFY) || has(IN_CLOSE_WRITE) { return .content(isOpen: !has(IN_CLOSE_WRITE)) }
            return .attributes
        }
    }
#endif

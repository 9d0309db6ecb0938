#if os(Linux)
    import LecternCore

    extension InotifySource {
        /// Watches every root that stands, and the way to each.
        ///
        /// - Returns: The roots that were not watched before: anything in them may be new.
        func armRoots() throws(WatchFailure) -> [WatchSignal] {
            var signals: [WatchSignal] = []
            for root in scope.roots {
                try watchWay(to: root)
                guard !armedRoots.contains(root), FileSystem.kind(of: root, followingLinks: true) == .directory else {
                    continue
                }
                armedRoots.insert(root)
                _ = try watchTree(root)
                signals.append(WatchSignal(path: root, isUncertain: true))
            }
            return signals
        }

        /// Watches the nearest folder above a root that stands. When the next one down was made meanwhile, tries again.
        private func watchWay(to root: String) throws(WatchFailure) {
            var watched: String?
            for _ in 0..<64 {
                let folder = Self.nearestFolder(above: root)
                if folder == watched { return }
                guard try watch(folder) else { continue }
                watched = folder
            }
        }

        private static func nearestFolder(above path: String) -> String {
            var folder = FileSystem.parent(of: path)
            while folder != "/", FileSystem.kind(of: folder, followingLinks: true) != .directory {
                folder = FileSystem.parent(of: folder)
            }
            return folder
        }

        /// Watches a folder and all beneath it.
        ///
        /// - Returns: What stands there already: its events came before the watch.
        func watchTree(_ top: String) throws(WatchFailure) -> [WatchSignal] {
            var signals: [WatchSignal] = []
            var rest = [top]
            while let folder = rest.popLast() {
                guard try watch(folder), let entries = try? FileSystem.list(folder) else { continue }
                for entry in entries {
                    let path = folder + "/" + entry.name
                    guard scope.covers(path) else { continue }
                    signals.append(WatchSignal(path: path))
                    if entry.kind == .directory { rest.append(path) }
                }
            }
            return signals
        }

        /// Answers that `path`, perhaps a root or a folder above roots, went away.
        func lost(_ path: String) throws(WatchFailure) -> [WatchSignal] {
            let roots = scope.roots(within: path)
            guard !roots.isEmpty else { return [] }
            armedRoots.subtract(roots)
            _ = try armRoots()
            return roots.map { WatchSignal(path: $0, isUncertain: true) }
        }

        /// Watches all anew after the kernel's queue overflowed and events were lost.
        func startOver() throws(WatchFailure) -> [WatchSignal] {
            forgetAll()
            _ = try armRoots()
            return scope.roots.map { WatchSignal(path: $0, isUncertain: true) }
        }
    }
#endif

import LecternCore

/// What stands in the watched folders, as it was when it was last looked at. Looking again tells what changed.
///
/// Each look gives a signal for every path whose answer to "what stands there" may be another than before, also for
/// all that was beneath a folder that went. Links are followed as the content loader follows them: to files, and
/// to folders of the same tree that are not above them.
struct WatchedTree<Listener: TreeListener> {
    let scope: WatchScope
    var listener: Listener
    /// Whether changes are found by looking alone.
    let isPolled: Bool
    private var roots: [DiskName: WatchedEntry] = [:]
    private(set) var folders: [DiskName: WatchedFolder] = [:]
    /// Links to folders of links could otherwise go on without end.
    private var linkedFolders = 0
    private static var linkLimit: Int { 1000 }

    /// Takes in all that stands there now.
    init(scope: WatchScope, listener: Listener, isPolled: Bool) throws(Listener.Failure) {
        self.scope = scope
        self.listener = listener
        self.isPolled = isPolled
        for root in scope.roots { _ = try look(at: root, after: .place(isOpen: false)) }
    }

    /// A root, or an entry of a watched folder.
    struct Spot {
        let path: String
        let name: String
        /// `nil` for a root.
        let parent: WatchedFolder.Place?

        init(root: String) { (path, name, parent) = (root, root, nil) }
        init(_ name: String, in place: WatchedFolder.Place) {
            (path, self.name, parent) = (place.child(name), name, place)
        }
    }

    private(set) subscript(_ spot: Spot) -> WatchedEntry? {
        get {
            guard let parent = spot.parent else { return roots[DiskName(spot.path)] }
            return folders[DiskName(parent.path)]?.entries[DiskName(spot.name)]
        }
        set {
            guard let parent = spot.parent else { return roots[DiskName(spot.path)] = newValue }
            folders[DiskName(parent.path)]?.entries[DiskName(spot.name)] = newValue
        }
    }

    /// Looks at a root, or at a path in a watched folder.
    mutating func look(at path: String, after touch: Touch) throws(Listener.Failure) -> [WatchSignal] {
        if scope.isRoot(path) { return try look(at: Spot(root: path), after: touch) }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
            let place = folders[DiskName(FileSystem.parent(of: path))]?.place
        else { return [] }
        return try look(at: Spot(String(path[path.index(after: slash)...]), in: place), after: touch)
    }

    mutating func look(at spot: Spot, after touch: Touch) throws(Listener.Failure) -> [WatchSignal] {
        let (old, new) = (self[spot], WatchedEntry(spot.path, followsLink: scope.followsLink))
        guard let place = spot.parent, !scope.admits(spot.name, in: place, isFolder: (new ?? old)?.isFolder ?? false)
        else { return try update(spot, from: old, to: new, after: touch) }
        return old == nil ? [] : try update(spot, from: old, to: nil, after: touch)
    }

    /// Takes in what stands at a spot now.
    mutating func update(
        _ spot: Spot, from old: WatchedEntry?, to new: WatchedEntry?, after touch: Touch
    ) throws(Listener.Failure) -> [WatchSignal] {
        guard !touch.isOfPlace, let old, var new, new.leadsToTheSame(as: old) else {
            if touch.isGuess, old == nil, new == nil { return [] }
            return try replace(spot, old, with: new, after: touch)
        }
        let isSame = old.hasSameStamps(as: new) && !hasOtherContent(&new, than: old, at: spot.path)
        self[spot] = new
        if isSame, touch.isGuess { return [] }
        let signal = WatchSignal(path: spot.path, kind: .changed(touch.phase(of: new)))
        // The right to read a folder may have come or gone.
        return new.isFolder ? [signal] + (try lookInto(spot.path)) : [signal]
    }

    private mutating func replace(
        _ spot: Spot, _ old: WatchedEntry?, with new: WatchedEntry?, after touch: Touch
    ) throws(Listener.Failure) -> [WatchSignal] {
        var signals = leave(spot.path, old)
        self[spot] = digested(new, at: spot.path)
        signals.append(WatchSignal(path: spot.path, kind: .changed(touch.phase(of: new)), isNew: old == nil))
        return signals + (try enter(spot))
    }

    /// Takes in what lies beneath a spot.
    private mutating func enter(_ top: Spot) throws(Listener.Failure) -> [WatchSignal] {
        var signals: [WatchSignal] = []
        var rest = [top]
        while let spot = rest.popLast() {
            if spot.parent == nil || self[spot]?.isLink == true {
                try listener.willFollow(spot.path, isLink: spot.parent != nil)
                self[spot] = digested(WatchedEntry(spot.path, followsLink: scope.followsLink), at: spot.path)
            }
            guard let place = place(of: spot) else { continue }
            try listener.willList(place.path)
            folders[DiskName(place.path)] = WatchedFolder(place: place)
            for (name, entry) in list(place) {
                let child = Spot(name.text, in: place)
                self[child] = entry
                signals.append(WatchSignal(path: child.path, kind: .changed(arrivalPhase(entry)), isNew: true))
                if entry.isFolder || entry.isLink { rest.append(child) }
            }
        }
        return signals
    }

    /// How far a file has come that stands in a folder which came: nobody saw its writer.
    private func arrivalPhase(_ entry: WatchedEntry) -> WatchSignal.Phase? {
        isPolled ? Touch.look.phase(of: entry) : Touch.place(isOpen: false).phase(of: entry)
    }

    /// Where the folder stands that is at a spot, or that a link there leads to; `nil` when it is not entered.
    private mutating func place(of spot: Spot) -> WatchedFolder.Place? {
        guard let entry = self[spot], entry.isFolder else { return nil }
        guard let parent = spot.parent else {
            return FileSystem.canonicalPath(spot.path).map { WatchedFolder.Place(path: spot.path, real: $0) }
        }
        guard entry.isLink else { return parent.folder(spot.name) }
        guard let real = FileSystem.canonicalPath(spot.path), WatchScope.isWithin(real, parent.top),
            !(parent.above + [parent.real]).contains(where: { $0.utf8.elementsEqual(real.utf8) }),
            linkedFolders < Self.linkLimit
        else { return nil }
        linkedFolders += 1
        return parent.folder(spot.name, real: real)
    }

    /// Forgets what lay beneath a path, and gives a signal for each.
    private mutating func leave(_ path: String, _ entry: WatchedEntry?) -> [WatchSignal] {
        var signals: [WatchSignal] = []
        var rest = [(path, entry)]
        while let (path, entry) = rest.popLast() {
            if entry?.isLink == true || scope.isRoot(path) { listener.didUnfollow(path) }
            guard let folder = folders.removeValue(forKey: DiskName(path)) else { continue }
            listener.didLeave(path)
            if entry?.isLink == true, !scope.isRoot(path) { linkedFolders -= 1 }
            for (name, entry) in folder.entries {
                let child = folder.place.child(name.text)
                signals.append(WatchSignal(path: child, kind: .changed(.gone)))
                if entry.isFolder || entry.isLink { rest.append((child, entry)) }
            }
        }
        return signals
    }
}

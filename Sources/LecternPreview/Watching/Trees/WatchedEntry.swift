import LecternCore

/// What was seen at a path.
struct WatchedEntry: Equatable, Sendable {
    /// Of the file, folder or link itself.
    let own: FileStamp
    /// Of what a link leads to; `nil` when it leads nowhere, or to what is not watched.
    var target: FileStamp?
    /// Of the content, for as long as the stamps cannot be trusted: a write within the same tick of the disk's clock
    /// as the one before leaves them as they were.
    var digest: StableHash?

    /// - Parameter followsLink: Whether a link's target is of interest.
    init(_ path: @autoclosure () -> String, own: FileStamp, followsLink: (String) -> Bool) {
        self.own = own
        guard own.isLink else { return }
        let path = path()
        if followsLink(path) { target = FileStamp(path) }
    }

    /// - Returns: `nil` when nothing stands at the path.
    init?(_ path: String, followsLink: (String) -> Bool) {
        guard let own = FileStamp(path, followsLinks: false) else { return nil }
        self.init(path, own: own, followsLink: followsLink)
    }

    /// What counts: that of the target, for a link.
    private var effective: FileStamp { target ?? own }

    var isFolder: Bool { effective.isFolder }
    var isLink: Bool { own.isLink }
    var isEmptyFile: Bool { effective.isFile && effective.byteCount == 0 }

    func hasSameStamps(as other: WatchedEntry) -> Bool {
        own == other.own && target == other.target
    }

    /// Whether what lies beneath, if it is a folder or leads to one, is still in the same place.
    func leadsToTheSame(as other: WatchedEntry) -> Bool {
        guard own.isOfSameFile(as: other.own) else { return !isFolder && !isLink && !other.isFolder && !other.isLink }
        guard let target, let before = other.target else { return target == nil && other.target == nil }
        return target.isOfSameFile(as: before) || (!target.isFolder && !before.isFolder)
    }
}

extension WatchedEntry {
    /// How long after a change stamps are not trusted, in nanoseconds: the coarsest clock in use is that of FAT.
    private static let coarsestTick: Int64 = 2_000_000_000

    /// Whether a write at `now`, in nanoseconds since 1970, could leave the stamps as they are.
    private func isFresh(at now: Int64) -> Bool {
        effective.isFile && abs(now - effective.changed) < Self.coarsestTick
    }

    /// Takes in the content while the stamps cannot be trusted.
    mutating func digestIfFresh(_ path: String, at now: Int64) {
        digest = isFresh(at: now) ? Self.digest(of: path) : nil
    }

    /// Whether the file is another than `before`, whose stamps are the same.
    mutating func hasOtherContent(than before: WatchedEntry, at path: String, now: Int64) -> Bool {
        guard let known = before.digest else { return false }
        let current = Self.digest(of: path)
        digest = isFresh(at: now) ? current : nil
        return current != known
    }

    private static func digest(of path: String) -> StableHash? {
        guard let bytes = try? FileSystem.read(path) else { return nil }
        var hash = StableHash()
        hash.combine(bytes)
        return hash
    }
}

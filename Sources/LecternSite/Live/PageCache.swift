/// Files that were asked for, as long as nothing has changed.
struct PageCache: Sendable {
    private static let largest = 64 << 20

    private var files: [String: LiveSite.File] = [:]
    private var size = 0
    private var revision = 0

    subscript(path: String, revision revision: Int) -> LiveSite.File? {
        revision == self.revision ? files[path] : nil
    }

    mutating func keep(_ file: LiveSite.File, at path: String, revision: Int) {
        // What took longer than the next change did is of no use any more.
        guard revision >= self.revision else { return }
        if revision != self.revision || size > Self.largest { (files, size) = ([:], 0) }
        self.revision = revision
        files[path] = file
        if case .bytes(let bytes, _) = file.content { size += bytes.count }
    }
}

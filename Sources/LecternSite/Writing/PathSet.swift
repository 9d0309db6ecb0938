import LecternCore

/// Paths of the output folder, told apart as its disk tells them apart.
struct PathSet: Sendable {
    private let names: NameFolding
    private var spellings: [DiskName: String] = [:]

    init(_ paths: some Sequence<String> = [], folding names: NameFolding) {
        self.names = names
        for path in paths { insert(path) }
    }

    func contains(_ path: String) -> Bool { spellings[names.key(path)] != nil }

    /// How the path that is one with this one is spelled.
    func spelling(of path: String) -> String? { spellings[names.key(path)] }

    /// - Returns: Whether the path was not there yet; the first spelling stays.
    @discardableResult
    mutating func insert(_ path: String) -> Bool {
        let key = names.key(path)
        if spellings[key] != nil { return false }
        spellings[key] = path
        return true
    }

    /// The paths below a folder.
    func below(_ folder: String) -> [String] {
        let prefix = names.key(folder).text + "/"
        return spellings.filter { $0.key.text.utf8.starts(with: prefix.utf8) }.map(\.value)
    }
}

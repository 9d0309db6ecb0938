import LecternCore

/// What the live pages ask, answered from the files of the working folder.
actor WorkingFolderSource: LiveSource {
    nonisolated let folder: ServedFolder
    private var tags: [String: String?] = [:]
    /// The pages that the folder holds.
    private var pages: Set<String> = []
    private var successors: [String: String] = [:]

    init(folder: ServedFolder) {
        self.folder = folder
    }

    /// Takes in that the folder has been filled anew. A page that went as another one came was renamed.
    func refresh() {
        tags = [:]
        let now = Set(files(below: ""))
        let (gone, new) = (pages.subtracting(now), now.subtracting(pages))
        if let old = gone.first, let successor = new.first, gone.count == 1, new.count == 1 {
            successors[old] = successor
        }
        pages = now
    }

    private func files(below name: String) -> [String] {
        let entries = (try? FileSystem.list(folder.path(of: name))) ?? []
        return entries.flatMap { entry in
            let path = name.isEmpty ? entry.name : name + "/" + entry.name
            if entry.kind == .directory { return files(below: path) }
            return path.hasSuffix(".html") ? [path] : []
        }
    }

    func tag(ofPage path: String) -> String? { tag(ofFile: path) }

    func tag(ofFile path: String) -> String? {
        if let known = tags[path] { return known }
        let isWithin = !path.split(separator: "/").contains("..")
        let tag = isWithin ? (try? FileSystem.read(folder.path(of: path))).map(StableHash.tag) : nil
        tags[path] = .some(tag)
        return tag
    }

    func successor(of path: String) -> String? {
        successors[path]
    }
}

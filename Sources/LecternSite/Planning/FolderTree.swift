import LecternContent
import LecternCore

/// The folders of the site with their pages in reading order.
struct FolderTree: Sendable {
    struct Folder: Sendable {
        /// From the content folder; empty for the content folder itself.
        var path: String
        /// The note that is the folder's page, if there is one.
        var index: PlannedNote?
        /// Notes of the folder in reading order, without its page.
        var notes: [PlannedNote] = []
        /// Folders inside, in reading order.
        var folders: [String] = []
    }

    private(set) var folders: [String: Folder] = ["": Folder(path: "")]

    /// Places notes in folders and sorts them.
    ///
    /// - Parameter notes: Those that have pages of their own in the navigation. The author's weights order them;
    ///   notes without one come last.
    init(_ notes: some Sequence<PlannedNote>) {
        for note in notes {
            let folder = note.head.folder
            addFolder(folder)
            if note.head.role == .index {
                folders[folder]?.index = note
            } else {
                folders[folder]?.notes.append(note)
            }
        }
        let weights = folders.mapValues { $0.index?.head.matter.weight }
        let order = NaturalOrder(covering: folders.values.lazy.flatMap { $0.notes.map(\.head.path) + $0.folders })
        folders = folders.mapValues { folder in
            var folder = folder
            folder.notes = order.sorted(folder.notes) { ($0.head.matter.weight, FilePath.baseName(of: $0.head.path)) }
            folder.folders = order.sorted(folder.folders) { (weights[$0] ?? nil, FilePath.name(of: $0)) }
            return folder
        }
    }

    /// The title of a folder: that of its page, or its name.
    func title(of folder: String) -> String {
        folders[folder]?.index?.head.title ?? FilePath.name(of: folder)
    }

    private mutating func addFolder(_ path: String) {
        guard folders[path] == nil else { return }
        folders[path] = Folder(path: path)
        let parent = FilePath.folder(of: path)
        addFolder(parent)
        folders[parent]?.folders.append(path)
    }

    /// The folders in reading order, each before those inside it.
    func inReadingOrder() -> [Folder] {
        var result: [Folder] = []
        var waiting = [""]
        while let path = waiting.popLast() {
            guard let folder = folders[path] else { continue }
            result.append(folder)
            waiting.append(contentsOf: folder.folders.reversed())
        }
        return result
    }

    /// The folders above one, outermost first, with itself last.
    static func chain(to folder: String) -> [String] {
        var chain = [folder]
        var path = folder
        while !path.isEmpty {
            path = FilePath.folder(of: path)
            chain.append(path)
        }
        return chain.reversed()
    }
}

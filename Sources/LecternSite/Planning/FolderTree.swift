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
        folders = folders.mapValues { folder in
            var folder = folder
            folder.notes = NaturalOrder.sorted(folder.notes) { ($0.head.matter.weight, $0.head.path) }
            folder.folders = NaturalOrder.sorted(folder.folders) { (weights[$0] ?? nil, $0) }
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

/// The order of notes: by weight, then by name with numbers by their value, so that `2-x` comes before `10-x`.
enum NaturalOrder {
    /// - Parameter key: An element's weight and path.
    static func sorted<Element>(
        _ elements: [Element], by key: (Element) -> (weight: Double?, path: String)
    ) -> [Element] {
        let keyed = elements.map { element in
            let (weight, path) = key(element)
            return (weight: weight ?? .infinity, path: Array(path.utf8), element: element)
        }
        return keyed.sorted { a, b in
            a.weight != b.weight ? a.weight < b.weight : compare(a.path, b.path)
        }.map(\.element)
    }

    private static func compare(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if isDigit(a[i]), isDigit(b[j]) {
                let (left, right) = (number(a, &i), number(b, &j))
                if left != right {
                    return left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
                }
            } else if a[i] != b[j] {
                return a[i] < b[j]
            } else {
                i += 1
                j += 1
            }
        }
        if a.count - i != b.count - j { return a.count - i < b.count - j }
        return a.lexicographicallyPrecedes(b)
    }

    /// The digits from an index on, without leading zeros.
    private static func number(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        return bytes[start..<index].drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// The folders of the site with their pages in reading order.
struct FolderTree: Sendable {
    struct Folder: Sendable {
        /// From the content folder; empty for the content folder itself.
        var path: String
        /// The number of the note that is the folder's page, if there is one.
        var index: Int?
        /// Notes of the folder in reading order, without its page.
        var notes: [Int] = []
        /// Folders inside, in reading order.
        var folders: [String] = []
    }

    private(set) var folders: [String: Folder] = ["": Folder(path: "")]

    /// Places notes in folders and sorts them.
    ///
    /// - Parameters:
    ///   - notes: The notes that have pages of their own in the navigation, with their numbers.
    ///   - isIndex: Whether a note is the page of its folder.
    ///   - weight: The author's order; notes without one come last.
    init(
        notes: [(number: Int, path: String)], isIndex: (Int) -> Bool, weight: (Int) -> Double?
    ) {
        for note in notes {
            let folder = LoadedNote.folder(of: note.path)
            addFolder(folder)
            if isIndex(note.number) {
                folders[folder]?.index = note.number
            } else {
                folders[folder]?.notes.append(note.number)
            }
        }
        let paths = Dictionary(uniqueKeysWithValues: notes.map { ($0.number, $0.path) })
        for path in folders.keys.sorted() {
            folders[path]?.notes.sort { a, b in
                NaturalOrder.isBefore((weight(a), paths[a] ?? ""), (weight(b), paths[b] ?? ""))
            }
            let indices = folders.mapValues(\.index)
            folders[path]?.folders.sort { a, b in
                let left = indices[a].flatMap { $0 }.flatMap(weight)
                let right = indices[b].flatMap { $0 }.flatMap(weight)
                return NaturalOrder.isBefore((left, a), (right, b))
            }
        }
    }

    private mutating func addFolder(_ path: String) {
        guard folders[path] == nil else { return }
        folders[path] = Folder(path: path)
        let parent = LoadedNote.folder(of: path)
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
            path = LoadedNote.folder(of: path)
            chain.append(path)
        }
        return chain.reversed()
    }
}

/// The order of notes: by weight, then by name with numbers by their value, so that `2-x` comes before `10-x`.
enum NaturalOrder {
    static func isBefore(_ a: (weight: Double?, path: String), _ b: (weight: Double?, path: String)) -> Bool {
        let (left, right) = (a.weight ?? .infinity, b.weight ?? .infinity)
        if left != right { return left < right }
        return compare(Array(a.path.utf8), Array(b.path.utf8))
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

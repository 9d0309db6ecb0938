/// The tree of pages laid out flat: each entry knows its parent and its place there.
struct NavigationTree: Sendable {
    struct Entry: Sendable {
        var title: String
        var url: String
        var isSection: Bool
        var parent: Int
        /// The place among the parent's children.
        var position: Int
        var children: [Int] = []
        /// How many pages lie below that are not sections.
        var pageCount = 0
    }

    /// The home page first, each entry before those below it.
    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]

    init(_ root: NavigationNode) {
        add(root, parent: 0, position: 0)
        for index in entries.indices.dropFirst().reversed() {
            let own = entries[index].isSection ? 0 : 1
            entries[entries[index].parent].pageCount += entries[index].pageCount + own
        }
    }

    private mutating func add(_ node: NavigationNode, parent: Int, position: Int) {
        let index = entries.count
        entries.append(
            Entry(title: node.title, url: node.url, isSection: node.isSection, parent: parent, position: position))
        if numbers[node.url] == nil { numbers[node.url] = index }
        for (place, child) in node.children.enumerated() {
            entries[index].children.append(entries.count)
            add(child, parent: index, position: place)
        }
    }

    /// The entry of a page, or `nil` for a page outside the tree.
    func number(of url: String) -> Int? {
        numbers[url]
    }

    /// The entries from the home page down to an entry, both included.
    func path(to index: Int) -> [Int] {
        var path = [index]
        while let first = path.last, first != 0 { path.append(entries[first].parent) }
        return path.reversed()
    }
}

import LecternCore

/// Chooses what one fragment of navigation shows.
struct NavigationBuilder {
    let tree: NavigationTree
    let strings: StringTable
    /// The prefix that leads to the site's root.
    let root: String
    let showsWholeTree: Bool
    /// The open entries, from the home page down.
    let path: [Int]
    /// Which block of the last open entry's children is shown.
    let block: Int

    /// A level of the tree, perhaps cut.
    private struct Level {
        var items: [NavigationItemView]
        var before: LinkView?
        var after: LinkView?
    }

    func makeView() -> NavigationView {
        let levels = makeLevel(0)
        return NavigationView(items: levels.items, moreBefore: levels.before, moreAfter: levels.after)
    }

    /// The children of an open entry. The links to what was cut off stand around the whole navigation for
    /// the innermost level, and as entries of the list for those above it.
    private func makeLevel(_ depth: Int) -> Level {
        let children = tree.entries[path[depth]].children
        let isInnermost = depth + 1 == path.count
        let position = isInnermost ? block * NavigationRenderer.blockSize : tree.entries[path[depth + 1]].position
        let shown = range(of: children.count, around: position)
        var level = Level(items: [])
        var inner = Level(items: [])
        for child in children[shown] {
            if !isInnermost, child == path[depth + 1] {
                inner = makeLevel(depth + 1)
                level.items.append(item(child, isOpen: true, children: inner.items))
            } else {
                level.items.append(item(child, isOpen: false, children: showsWholeTree ? subtree(of: child) : []))
            }
        }
        let before = more(.moreBefore, shown.lowerBound, in: path[depth])
        let after = more(.moreAfter, children.count - shown.upperBound, in: path[depth])
        guard !isInnermost else { return Level(items: level.items, before: before, after: after) }
        let entries = [before.map(entry)].compactMap(\.self) + level.items + [after.map(entry)].compactMap(\.self)
        return Level(items: entries, before: inner.before, after: inner.after)
    }

    private func range(of count: Int, around position: Int) -> Range<Int> {
        guard !showsWholeTree, count > NavigationRenderer.listLimit else { return 0..<count }
        let start = min(position, count - 1) / NavigationRenderer.blockSize * NavigationRenderer.blockSize
        return start..<min(start + NavigationRenderer.blockSize, count)
    }

    private func subtree(of index: Int) -> [NavigationItemView] {
        tree.entries[index].children.map { item($0, isOpen: false, children: subtree(of: $0)) }
    }

    private func item(_ index: Int, isOpen: Bool, children: [NavigationItemView]) -> NavigationItemView {
        let entry = tree.entries[index]
        return NavigationItemView(
            title: entry.title, href: href(entry.url), number: index, isSection: entry.isSection, isOpen: isOpen,
            countText: entry.isSection ? strings.text(.countText, entry.pageCount) : "", children: children)
    }

    private func more(_ key: StringKey, _ count: Int, in index: Int) -> LinkView? {
        guard count > 0 else { return nil }
        return LinkView(title: strings.text(key, count), href: href(tree.entries[index].url))
    }

    private func entry(_ link: LinkView) -> NavigationItemView {
        NavigationItemView(title: link.title, href: link.href, number: 0)
    }

    /// By way of the root, so that pages of one depth share the link.
    private func href(_ url: String) -> String {
        let href = root + SiteURL.percentEncoded(url)
        return href.isEmpty ? "./" : href
    }
}

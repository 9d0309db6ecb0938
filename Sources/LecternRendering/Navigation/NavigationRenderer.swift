import LecternCore
import Mustache
import Synchronization

/// Writes the sidebar of every page.
///
/// Pages of one folder share a fragment, which is rendered when the first of them asks for it. A small site
/// shows its whole tree, with the branch of the page open. A large one shows what lies above the page and
/// around it, long lists cut into blocks, so that the bytes of all sidebars grow with the number of pages
/// and not with its square.
///
/// The result never depends on which page asks first, so any number of threads may ask.
package final class NavigationRenderer: Sendable {
    /// Up to this many pages the whole tree is shown.
    static let wholeTreeLimit = 150
    /// A list longer than this is cut into blocks.
    static let listLimit = 60
    static let blockSize = 50

    private struct Key: Hashable {
        /// The prefix that leads to the site's root: links are relative, so pages of one depth share them.
        var root: String
        /// The innermost entry that is open.
        var branch: Int
        /// Which block of its children is shown.
        var block: Int
    }

    private let theme: Theme
    private let tree: NavigationTree
    private let fragments = Mutex<[Key: NavigationFragment]>([:])

    /// - Parameter root: The home page, with the tree below it; the home page itself is not listed.
    package init(theme: Theme, root: NavigationNode) {
        self.theme = theme
        tree = NavigationTree(root)
    }

    /// The navigation as a page shows it.
    ///
    /// - Parameters:
    ///   - url: The page's path from the site's root.
    ///   - parent: For a page outside the tree, the page under which it is to appear.
    ///   - root: The prefix to the site's root, where it does not follow from `url`.
    package func sidebar(forPage url: String, under parent: String? = nil, root: String? = nil) -> [UInt8] {
        let current = tree.number(of: url)
        let key = key(for: current ?? parent.flatMap(tree.number) ?? 0, root: root ?? SiteURL.root(from: url))
        if let fragment = fragments.withLock({ $0[key] }) { return fragment.bytes(marking: current) }
        let fragment = render(key)
        fragments.withLock { $0[key] = fragment }
        return fragment.bytes(marking: current)
    }

    private var showsWholeTree: Bool { tree.entries.count <= Self.wholeTreeLimit }

    private func key(for number: Int, root: String) -> Key {
        let entry = tree.entries[number]
        let isBranch = number == 0 || entry.isSection || !entry.children.isEmpty
        guard !isBranch else { return Key(root: root, branch: number, block: 0) }
        let siblings = tree.entries[entry.parent].children.count
        let block = showsWholeTree || siblings <= Self.listLimit ? 0 : entry.position / Self.blockSize
        return Key(root: root, branch: entry.parent, block: block)
    }

    private func render(_ key: Key) -> NavigationFragment {
        let path = tree.path(to: key.branch)
        let builder = NavigationBuilder(
            tree: tree, strings: theme.strings, root: key.root, showsWholeTree: showsWholeTree, path: path,
            block: key.block)
        let context = ThemeContext(strings: theme.strings, assetVersion: theme.assetVersion)
        let scope = RootView(view: builder.makeView(), context: context)
        return NavigationFragment(theme.library.render(scope, withTemplate: "partials/sidebar") ?? "")
    }
}

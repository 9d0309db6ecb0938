/// A page in the tree of a site's folders.
package struct NavigationNode: Sendable, Hashable {
    package var title: String
    /// The page's path from the site's root.
    package var url: String
    package var children: [NavigationNode]
    /// Whether the page is that of a folder.
    package var isSection: Bool

    package init(title: String, url: String, children: [NavigationNode] = [], isSection: Bool? = nil) {
        self.title = title
        self.url = url
        self.children = children
        self.isSection = isSection ?? !children.isEmpty
    }
}

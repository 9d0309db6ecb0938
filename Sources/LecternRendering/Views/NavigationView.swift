/// What `partials/sidebar` shows: the entries of one level, with those that are open.
struct NavigationView: TemplateView {
    var items: [NavigationItemView]
    var moreBefore: LinkView?
    var moreAfter: LinkView?

    static let variables = VariableTable<Self>()
        .list("items") { $0.items }
        .optional("moreBefore") { $0.moreBefore }
        .optional("moreAfter") { $0.moreAfter }
}

/// An entry of the navigation.
struct NavigationItemView: TemplateView {
    var title: String
    var href: String
    /// The page's number, by which its mark is found in the rendered fragment.
    var number: Int
    var isSection = false
    var isOpen = false
    var countText = ""
    var children: [NavigationItemView] = []

    static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .numberedSlot("currentMark", .current) { $0.number }
        .flag("isSection") { $0.isSection }
        .flag("isOpen") { $0.isOpen }
        .flag("hasChildren") { !$0.children.isEmpty }
        .list("children") { $0.children }
        .text("countText") { $0.countText }
}

import LecternContent
import LecternRendering

/// The navigation of the site as the theme wants it: sections with their pages in reading order.
enum NavigationTree {
    /// The home page with all that lies below it.
    static func make(_ plan: SitePlan) -> NavigationNode {
        let home = plan.landmarks[.home]
        return NavigationNode(
            title: home?.title ?? "", url: plan.address.index(of: ""), children: nodes(in: "", plan), isSection: true)
    }

    /// Folders nest only as deep as the file system lets them, so recursion is safe here.
    private static func nodes(in folder: String, _ plan: SitePlan) -> [NavigationNode] {
        guard let entry = plan.tree.folders[folder] else { return [] }
        let pages = entry.notes.map { NavigationNode(title: $0.head.title, url: $0.url) }
        let sections = entry.folders.map { path in
            NavigationNode(
                title: plan.tree.title(of: path),
                url: plan.address.index(of: path), children: nodes(in: path, plan), isSection: true)
        }
        return pages + sections
    }
}

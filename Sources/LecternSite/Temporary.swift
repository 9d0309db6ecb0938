import LecternRendering
struct NavigationNode: Sendable { var title: String; var url: String; var children: [NavigationNode] = []; var isSection = false }
struct NavigationRenderer: Sendable { init(theme: Theme, tree: [NavigationNode]) {}
 func sidebar(forPage: String, folder: String) -> [UInt8] { [] } }
enum FeedFiles { static let path = "feed.xml"; static func make(_ r: PageRenderer) -> [OutputFile] { [] } }
extension PageRenderer { func structuredData(of page: PlannedPage, description: String) -> String { "" } }

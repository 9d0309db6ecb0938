import LecternContent
import LecternMarkdown
import LecternRendering

/// The diagrams of a site: Graphviz's, and timelines drawn as the timeline's page draws its own.
struct SiteDiagrams: DiagramDrawer {
    private let graphviz: GraphvizDrawer
    private let timelines: TimelineBlockDrawer
    let fingerprint: String

    init(words: StringTable, dateLanguage: DateLanguage, graphviz: GraphvizDrawer = GraphvizDrawer()) {
        self.graphviz = graphviz
        timelines = TimelineBlockDrawer(words: words, language: dateLanguage)
        fingerprint = graphviz.fingerprint + " " + timelines.fingerprint
    }

    func draws(_ language: String) -> Bool {
        switch language {
        case "dot", "graphviz", "timeline": true
        default: false
        }
    }

    func html(of diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> String {
        diagram.language == "timeline"
            ? try timelines.html(of: diagram) : try graphviz.html(of: diagram, link: link)
    }
}

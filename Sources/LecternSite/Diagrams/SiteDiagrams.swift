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

    func draw(_ diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> DrawnDiagram {
        diagram.language == "timeline"
            ? DrawnDiagram(html: try timelines.html(of: diagram)) : try graphviz.draw(diagram, link: link)
    }

    /// The same with timelines in another language; graphs that were drawn need not be drawn again.
    func speaking(_ words: StringTable, dateLanguage: DateLanguage) -> SiteDiagrams {
        SiteDiagrams(words: words, dateLanguage: dateLanguage, graphviz: graphviz)
    }
}

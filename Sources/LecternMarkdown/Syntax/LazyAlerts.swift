internal import CCMarkGFM
import LecternCore

/// Takes the paragraph right below an alert's marker into the alert, as GitHub and Obsidian do: to Markdown it is a lazy line
/// of the quotation.
enum LazyAlerts {
    static func extend(below root: Node) {
        var markers: [Node] = []
        root.forEachNode { node in
            if node.kind == .alertMarker { markers.append(node) }
            return node.kind.rawValue < NodeKind.text.rawValue && node.kind != .paragraph
        }
        for marker in markers {
            guard let quotation = marker.parent,
                quotation.lastChild == marker || quotation.lastChild?.kind == .blockTitle,
                let paragraph = quotation.next, paragraph.kind == .paragraph,
                paragraph.position.line == marker.position.line + 1
            else { continue }
            cmark_node_unlink(paragraph.pointer)
            cmark_node_append_child(quotation.pointer, paragraph.pointer)
        }
    }
}

import LecternCore

/// Containers: `::: details Title` … `:::`, and alerts written in the same way.
extension NoteRenderer {
    mutating func enterContainer(_ node: Node) {
        if node.next?.kind != .containerEnd { reportUnclosed(node) }
        let hasTitle = node.firstChild?.kind == .blockTitle
        switch ContainerRole(container: node) {
        case .details(let isOpen):
            openLine("<details class=\"fold\"")
            if isOpen { out.write(" open") }
            out.write(">\n")
            if !hasTitle { writeTitle(options.labels[.details], folds: true, isAlert: false) }
        case .alert(let kind):
            openAlert(kind.style, folding: .none)
            if !hasTitle { writeTitle(options.labels[kind.label], folds: false) }
        case .other(let name):
            reportUnknown(container: name, at: node)
            openLine("<div>\n")
        }
    }

    mutating func leaveContainer(_ node: Node) {
        switch ContainerRole(container: node) {
        case .details: closeLine("</details>\n")
        case .alert: closeAlert(folds: false)
        case .other: closeLine("</div>\n")
        }
    }

    private func opening(of container: Node) -> String {
        String(decoding: container.markerText, as: UTF8.self)
    }

    private mutating func reportUnclosed(_ node: Node) {
        report(
            NoteFault(
                .warning, "container.unclosed", at: filePosition(of: node), marking: opening(of: node), lines: 0,
                "the block “\(opening(of: node))” is not closed",
                explanation: "It goes on to the end of what it stands in.",
                suggestion: "Write a line of as many colons as open it where it ends."))
    }

    private mutating func reportUnknown(container name: String, at node: Node) {
        let near = NearMiss.suggestion(
            for: name.lowercased(),
            among: ["details", "note", "tip", "info", "important", "warning", "caution", "danger"])
        report(
            NoteFault(
                .warning, "container.unknown", at: filePosition(of: node), marking: name, lines: 0,
                "there is no block called “\(name)”", explanation: "Its text shows without a frame.",
                suggestion: near.map { "Did you mean `::: \($0)`?" } ?? "Write `::: details` or `::: note`."))
    }
}

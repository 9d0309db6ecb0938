/// Code blocks in a row, each with `tab="…"`: one group. Without a script all show, under their names.
extension NoteRenderer {
    /// Opens a panel, and the group with its first one. Says whether there is a group: one block alone is none.
    mutating func openTab(_ name: String?, of node: Node) -> Bool {
        guard let name, options.extent == .whole, isInGroup(node) else { return false }
        out.lineBreak()
        if code.tabs.isEmpty { out.write("<div class=\"code-tabs\">\n") }
        if code.tabs.contains(name) { reportRepeatedTab(name, node) }
        code.tabs.append(name)
        out.write("<div class=\"tab-panel\">\n<p class=\"tab-title\">")
        out.escape(name)
        out.write("</p>\n")
        return true
    }

    mutating func closeTab(of node: Node) {
        out.write("</div>\n")
        guard !Self.hasTab(node.next) else { return }
        out.write("</div>\n")
        code.tabs = []
    }

    private func isInGroup(_ node: Node) -> Bool {
        !code.tabs.isEmpty || Self.hasTab(node.next)
    }

    private static func hasTab(_ node: Node?) -> Bool {
        guard let node, node.kind == .codeBlock else { return false }
        return FenceInfo(of: node).tab != nil
    }
}

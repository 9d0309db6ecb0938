internal import CCMarkGFM
import LecternCore

/// A node of cmark's tree, valid as long as the ``MarkdownDocument`` that owns it.
struct Node: Equatable {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var kind: NodeKind { NodeKind.of(pointer) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }
    var parent: Node? { Node(cmark_node_parent(pointer)) }
    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
    var children: [Node] {
        var children: [Node] = []
        var child = firstChild
        while let current = child {
            children.append(current)
            child = current.next
        }
        return children
    }

    /// The line where the node starts, from 1, and the column in bytes, from 0.
    /// cmark sets it on its own nodes only.
    var position: SourcePosition {
        let line = Int(cmark_node_get_start_line(pointer))
        if line < 1, let position = NodeNote(of: pointer).position { return position }
        return SourcePosition(line: line, byteColumn: max(0, Int(cmark_node_get_start_column(pointer)) - 1))
    }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// `nil` for an item that is not a task.
    var taskIsChecked: Bool? {
        switch NodeNote(of: pointer).tag {
        case .openTask: false
        case .doneTask: true
        default: nil
        }
    }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// For a table, one of `l`, `c`, `r` or 0 for each column.
    var columnAlignments: [UInt8] {
        guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return Array(
            UnsafeBufferPointer(start: alignments, count: Int(cmark_gfm_extensions_get_table_columns(pointer))))
    }

    /// The node's own text: of text, code and raw HTML.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_literal(pointer), body)
    }
    func withFenceInfo<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_fence_info(pointer), body)
    }
    var url: String { Self.withBytes(cmark_node_get_url(pointer), Self.string) }
    var title: String { Self.withBytes(cmark_node_get_title(pointer), Self.string) }
    var literal: String { withLiteral(Self.string) }
    /// What a reference in double brackets says.
    var wikilink: Wikilink? {
        Wikilink(parsing: withLiteral(CJKEmphasis.withoutMarks), isEmbedded: NodeNote(of: pointer).tag == .embed)
    }

    private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: CJKEmphasis.withoutMarks(bytes), as: UTF8.self)
    }

    private static func withBytes<Result>(
        _ string: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let string else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let count = Int(lectern_string_length(string))
        return string.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }
}

extension Node {
    /// Visits the node and all below it, without recursion, so that no nesting can overflow the stack.
    ///
    /// - Parameters:
    ///   - enter: Called before a node's children; says whether to visit them.
    ///   - leave: Called after a node's children, also when there are none or they were passed over.
    ///   - state: What both may change.
    func walk<State>(_ state: inout State, enter: (inout State, Node) -> Bool, leave: (inout State, Node) -> Void) {
        var node = self
        while true {
            if enter(&state, node), let child = node.firstChild {
                node = child
                continue
            }
            leave(&state, node)
            while node != self, node.next == nil, let parent = node.parent {
                node = parent
                leave(&state, node)
            }
            guard node != self, let next = node.next else { return }
            node = next
        }
    }

    /// Visits the node and all below it before their children; `visit` says whether to go on below a node.
    func forEachNode(_ visit: (Node) -> Bool) {
        var nothing: Void = ()
        walk(&nothing) { _, node in
            visit(node)
        } leave: { _, _ in
        }
    }

    /// The text of a node as a reader hears it: without markup, breaks as blanks (none between Han).
    ///
    /// - Parameters:
    ///   - withReferences: Whether what `[[references]]` show is part of it; if not, a blank stands there.
    ///   - withDollars: Whether formulas stand between their dollars.
    func plainText(withReferences: Bool = true, withDollars: Bool = true) -> [UInt8] {
        var text: [UInt8] = []
        var endsWide = false
        forEachNode { node in
            switch node.kind {
            case .text, .code, .keyboard:
                node.withLiteral { literal in
                    text.append(contentsOf: CJKEmphasis.withoutMarks(literal))
                }
                endsWide = text.withUnsafeBufferPointer {
                    UTF8Scalar.decode($0, before: $0.count).map { CJK.isWide($0.value) } ?? false
                }
            case .formula, .displayFormula:
                let dollars = Array((!withDollars ? "" : node.kind == .formula ? "$" : "$$").utf8)
                text += dollars + node.withLiteral(CJKEmphasis.withoutMarks) + dollars
                endsWide = false
            case .wikilink:
                text += Array((withReferences ? node.wikilink?.shownText ?? node.literal : " ").utf8)
                endsWide = false
            case .softBreak, .lineBreak:
                if !endsWide { text.append(UInt8(ascii: " ")) }
            default: break
            }
            return true
        }
        return text
    }
}

internal import CGumbo

/// The text of the paragraphs of a page, as a browser reads them.
package enum ParagraphTexts {
    private static let hidden = [GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_TITLE]

    /// One text for each `<p>` in order, without blanks and line breaks.
    package static func of(_ html: [UInt8]) -> [String] {
        var options = kGumboDefaultOptions
        options.fragment_context = GUMBO_TAG_BODY
        options.max_errors = 0
        return html.withUnsafeBytes { bytes in
            let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let text, let output = gumbo_parse_with_options(&options, text, bytes.count) else { return [] }
            defer { gumbo_destroy_output(&options, output) }
            return paragraphs(below: output.pointee.root)
        }
    }

    private static func paragraphs(below root: UnsafeMutablePointer<GumboNode>) -> [String] {
        var texts: [String] = []
        // Each node with the number of the paragraph that it stands in.
        var waiting: [(node: UnsafeMutablePointer<GumboNode>, paragraph: Int?)] = [(root, nil)]
        while let (node, paragraph) = waiting.popLast() {
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA:
                guard let paragraph else { continue }
                texts[paragraph] += String(cString: node.pointee.v.text.text).filter { !$0.isWhitespace }
            case GUMBO_NODE_ELEMENT where !hidden.contains(node.pointee.v.element.tag):
                let element = node.pointee.v.element
                var inner = paragraph
                if element.tag == GUMBO_TAG_P {
                    inner = texts.count
                    texts.append("")
                }
                for index in (0..<Int(element.children.length)).reversed() {
                    guard let child = element.children.data[index] else { continue }
                    waiting.append((child.assumingMemoryBound(to: GumboNode.self), inner))
                }
            default: continue
            }
        }
        return texts
    }
}

internal import CGumbo

extension GumboElement {
    /// `svg` for whatever is of no HTML namespace; the name as it is written for elements that HTML does not know.
    var name: String {
        guard tag_namespace == GUMBO_NAMESPACE_HTML else {
            return tag_namespace == GUMBO_NAMESPACE_MATHML ? "math" : "svg"
        }
        if tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(tag)) }
        var piece = original_tag
        gumbo_tag_from_original_text(&piece)
        guard let start = piece.data else { return "" }
        let bytes = UnsafeRawBufferPointer(start: start, count: piece.length)
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    var childNodes: [UnsafeMutablePointer<GumboNode>] { Self.pointers(children) }

    var attributePointers: [UnsafeMutablePointer<GumboAttribute>] { Self.pointers(attributes) }

    private static func pointers<Pointee>(_ vector: GumboVector) -> [UnsafeMutablePointer<Pointee>] {
        (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: Pointee.self) }
    }
}

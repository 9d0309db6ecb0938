internal import CCMarkGFM

/// cmark-gfm with the extensions that notes have, from bytes to HTML, and nothing else.
package enum PlainCMark {
    private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | CMARK_OPT_UNSAFE

    /// The length of a note's HTML in bytes, which is not copied.
    package static func render(_ note: [UInt8]) -> Int {
        withHTML(of: note, \.count) ?? 0
    }

    package static func html(of note: [UInt8]) -> [UInt8] {
        withHTML(of: note) { Array($0) } ?? []
    }

    private static func withHTML<Result>(of note: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        note.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(root) }
        guard let html = cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)) else {
            return nil
        }
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        let length = Int(lectern_string_length(html))
        return html.withMemoryRebound(to: UInt8.self, capacity: length) {
            body(UnsafeBufferPointer(start: $0, count: length))
        }
    }
}

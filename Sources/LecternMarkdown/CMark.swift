internal import CCMarkGFM

/// The parts of libcmark-gfm that must be set up once in a process.
enum CMark {
    /// `cmark_gfm_core_extensions_ensure_registered` is an unlocked check-then-set, so it is called
    /// through a `static let`, which Swift runs once whatever the number of threads.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    static func register() {
        _ = registration
    }

    /// The extensions that notes are parsed with. `~` alone stays text: in Chinese it writes ranges, `3~5`.
    private static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]
    private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// Parses a document. The caller frees the tree with `cmark_node_free`.
    ///
    /// - Returns: The root, or `nil` when memory is short.
    static func parse(_ source: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
        register()
        guard let parser = cmark_parser_new(options) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in extensionNames {
            if let found = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, found)
            }
        }
        source.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        return cmark_parser_finish(parser)
    }
}

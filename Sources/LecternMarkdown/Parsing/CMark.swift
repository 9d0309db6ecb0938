internal import CCMarkGFM

/// The parts of libcmark-gfm that must be set up once in a process, and the parsers that share them.
///
/// cmark's inline parser keeps the characters at which it asks extensions in tables that all parsers share. The
/// library's own extensions put theirs in when a parse begins and take them out when it ends, so two such parses at
/// once would lose links and strikethrough at random. Lectern's characters are put in once and stay (see
/// ``LecternSyntax``): notes are parsed side by side. Only the profiles that run the library's extensions have the
/// tables to themselves while they do.
enum CMark {
    /// `cmark_gfm_core_extensions_ensure_registered` is an unlocked check-then-set, so it is called through a
    /// `static let`, which Swift runs once whatever the number of threads.
    private static let syntax: LecternSyntax = {
        cmark_gfm_core_extensions_ensure_registered()
        _ = BlockSyntax.types
        return LecternSyntax()
    }()

    private static let tables = ReadWriteLock()

    static func register() {
        _ = syntax
    }

    /// Parses a note. The caller frees the tree with `cmark_node_free`.
    ///
    /// - Returns: The root, or `nil` when memory is short.
    static func parse(_ source: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
        let syntax = syntax
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
        defer { cmark_parser_free(parser) }
        // Lectern's first: behind a paragraph, the table's claims every line.
        BlockSyntax.attach(to: parser)
        syntax.attach(to: parser)
        attach(["table"], to: parser)
        return tables.shared { finish(parser, source) }
    }

    /// Parses and renders a text by the library alone.
    ///
    /// - Parameter extensions: The names of the library's extensions to use.
    static func html(of source: UnsafeBufferPointer<UInt8>, extensions: [String]) -> [UInt8] {
        let syntax = syntax
        guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return [] }
        defer { cmark_parser_free(parser) }
        attach(extensions, to: parser)
        return tables.exclusive {
            syntax.removeCharacters()
            defer { syntax.addCharacters() }
            guard let root = finish(parser, source) else { return [] }
            defer { cmark_node_free(root) }
            let html = cmark_render_html(root, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser))
            guard let html else { return [] }
            defer { cmark_get_default_mem_allocator().pointee.free(html) }
            return Array(UnsafeRawBufferPointer(start: html, count: Int(lectern_string_length(html))))
        }
    }

    private static func attach(_ names: [String], to parser: OpaquePointer) {
        for name in names {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
    }

    private static func finish(_ parser: OpaquePointer, _ source: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
        source.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        return cmark_parser_finish(parser)
    }
}

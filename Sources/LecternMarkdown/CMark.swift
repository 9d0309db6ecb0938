internal import CCMarkGFM
import Synchronization

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

    /// Held while cmark parses. Its inline parser keeps the characters that extensions add (`~`, `:`, `w`) in tables
    /// that all parsers share, and takes them out again when a parse ends; two parses at once would lose links
    /// and strikethrough at random. Parsing is a small part of compiling, so the other processors stay busy.
    private static let parsing = Mutex<Void>(())

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
        // Inlines are parsed at the end. Addresses cross the lock as numbers; the tree is this caller's alone.
        let address = UInt(bitPattern: parser)
        let root = parsing.withLock { _ in
            UInt(bitPattern: OpaquePointer(bitPattern: address).flatMap { cmark_parser_finish($0) })
        }
        return OpaquePointer(bitPattern: root)
    }
}

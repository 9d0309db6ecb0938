internal import CCMarkGFM

/// Lectern's own syntax as extensions of cmark: made once, then only read, by parsers on all threads.
///
/// An extension's list of characters serves cmark twice: to fill the shared table of characters at which the parser
/// stops, before each parse, and to empty it afterwards; and to find the extension of a delimiter. The lists here name
/// only the codes of delimiters (``InlineSyntax/Delimiter``), which are no characters of any text, so that coming and
/// going they change nothing; the real characters are put into the table by a parser of their own, once.
struct LecternSyntax: @unchecked Sendable {
    private let inlines: OpaquePointer?
    private let formulaBlocks: OpaquePointer?
    private let characters: OpaquePointer?

    init() {
        inlines = Self.inlineExtension()
        formulaBlocks = FormulaBlockSyntax.makeExtension()
        characters = cmark_parser_new(CMARK_OPT_DEFAULT)
        if let characters {
            // `~` counts as no neighbour of emphasis, as with the library's own strikethrough.
            for (set, isEmphasis) in [("$=^+:\u{7F}", false), ("~", true)] {
                let holder = Self.newExtension("lectern-characters", characters: Array(set.utf8))
                cmark_syntax_extension_set_emphasis(holder, isEmphasis ? 1 : 0)
                cmark_syntax_extension_set_match_inline_func(holder) { _, _, _, _, _ in nil }
                cmark_parser_attach_syntax_extension(characters, holder)
            }
        }
        addCharacters()
    }

    func attach(to parser: OpaquePointer) {
        cmark_parser_attach_syntax_extension(parser, inlines)
        cmark_parser_attach_syntax_extension(parser, formulaBlocks)
    }

    /// Puts the characters into the shared table, where they stay.
    func addCharacters() { cmark_manage_extensions_special_characters(characters, 1) }
    func removeCharacters() { cmark_manage_extensions_special_characters(characters, 0) }

    private static func inlineExtension() -> OpaquePointer? {
        let codes = InlineSyntax.Delimiter.allCases.map(\.rawValue)
        let inlines = newExtension("lectern-inlines", characters: codes)
        cmark_syntax_extension_set_match_inline_func(inlines) { _, _, block, character, parser in
            guard let block, let parser else { return nil }
            return InlineSyntax(block: block, parser: parser)?.match(character)
        }
        cmark_syntax_extension_set_inline_from_delim_func(inlines) { _, _, parser, opener, closer in
            InlineSyntax.insertElement(parser, from: opener, to: closer)
        }
        return inlines
    }

    private static func newExtension(_ name: String, characters: [UInt8]) -> OpaquePointer? {
        let made = cmark_syntax_extension_new(name)
        var list: UnsafeMutablePointer<cmark_llist>?
        for character in characters {
            list = cmark_llist_append(
                cmark_get_default_mem_allocator(), list, UnsafeMutableRawPointer(bitPattern: UInt(character)))
        }
        cmark_syntax_extension_set_special_inline_chars(made, list)
        return made
    }
}

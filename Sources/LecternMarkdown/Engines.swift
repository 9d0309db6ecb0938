/// What turns formulas, code and diagrams into HTML while a note is rendered. Where one is missing, the source shows.
package struct Engines: Sendable {
    package var formulas: (any FormulaTypesetter)?
    package var highlighter: (any CodeHighlighter)?
    package var diagrams: (any DiagramDrawer)?

    package init(
        formulas: (any FormulaTypesetter)? = nil, highlighter: (any CodeHighlighter)? = nil,
        diagrams: (any DiagramDrawer)? = nil
    ) {
        self.formulas = formulas
        self.highlighter = highlighter
        self.diagrams = diagrams
    }

    /// What decides the result beside the source: versions and settings, for keys of kept results.
    package var fingerprint: String {
        [formulas?.fingerprint, highlighter?.fingerprint, diagrams?.fingerprint].map { $0 ?? "-" }
            .joined(separator: "|")
    }
}

/// Sets formulas in the notation of TeX.
package protocol FormulaTypesetter: Sendable {
    var fingerprint: String { get }

    /// - Parameters:
    ///   - formula: The source between the dollars.
    ///   - isDisplay: Whether it stands on lines of its own.
    /// - Returns: HTML that is safe to put into a page.
    func html(of formula: String, isDisplay: Bool) throws(EngineFault) -> String
}

/// Tells the parts of programs.
package protocol CodeHighlighter: Sendable {
    var fingerprint: String { get }

    /// The tokens of a program, in order and without overlap; `nil` when the language is not known.
    func tokens(of code: String, language: String) -> [CodeToken]?

    /// A known language whose name is like the given one.
    func suggestion(for language: String) -> String?
}

/// A piece of a program with a meaning.
package struct CodeToken: Sendable, Hashable {
    /// Bytes of the code in UTF-8.
    package var range: Range<Int>
    /// What it is, as class names of Prism: `keyword`, `string`, `comment` …, the outermost first.
    package var names: [String]

    package init(range: Range<Int>, names: [String]) {
        self.range = range
        self.names = names
    }
}

/// Draws diagrams from a description in text.
package protocol DiagramDrawer: Sendable {
    var fingerprint: String { get }

    /// Whether blocks of a language, in lower case, are diagrams.
    func draws(_ language: String) -> Bool

    /// - Parameter link: Where a link leads; `nil` for one that may not stand in a page.
    /// - Returns: HTML that is safe to put into a page.
    func html(of diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> String
}

/// A diagram as a note describes it.
package struct DiagramSource: Sendable, Hashable {
    /// In lower case.
    package var language: String
    package var text: String
    /// The diagram's name, when the note gives one.
    package var title: String?
    /// Stands before all ids, so that those of two diagrams in a page differ.
    package var idPrefix: String

    package init(language: String, text: String, title: String? = nil, idPrefix: String) {
        self.language = language
        self.text = text
        self.title = title
        self.idPrefix = idPrefix
    }
}

/// Why an engine could not make anything of a source.
package struct EngineFault: Error, Hashable {
    /// What is wrong, in one line, without a final period.
    package var summary: String
    /// Where in the source, in bytes, when the engine says so.
    package var byteOffset: Int?
    package var suggestion: String?
    /// The program that is not there, when that is why: the source is not at fault.
    package var missingProgram: String?

    package init(_ summary: String, byteOffset: Int? = nil, suggestion: String? = nil) {
        self.summary = summary
        self.byteOffset = byteOffset
        self.suggestion = suggestion
    }
}

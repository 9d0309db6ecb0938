package import LecternCore

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
    ///   - formula: What stands between the dollars.
    ///   - isDisplay: Whether it stands on lines of its own.
    ///   - budget: The note's patience.
    /// - Returns: HTML that is safe to put into a page, and what it needs of the site's style sheet.
    func typeset(
        _ formula: TeXFormula, isDisplay: Bool, budget: inout EngineBudget
    ) throws(EngineFault) -> TypesetFormula

    /// What keeps this machine from setting any formula at all; looked for when it is asked for.
    var obstacle: EngineObstacle? { get }

    /// The files that pages with formulas need beside them.
    ///
    /// - Throws: ``EnvironmentError`` when they cannot be read.
    func assets() throws(EnvironmentError) -> FormulaAssets
}

/// A formula to be set.
package struct TeXFormula: Sendable, Hashable {
    /// As its author wrote it, which is what readers copy.
    package var source: String
    /// As the engine reads it.
    package var text: String
    /// What formulas above it define, as `\def…`.
    package var definitions: String

    package init(_ source: String, as text: String? = nil, definitions: String = "") {
        self.source = source
        self.text = text ?? source
        self.definitions = definitions
    }
}

/// A formula as it stands in a page.
package struct TypesetFormula: Sendable, Hashable {
    package var html: [UInt8]
    /// The styles that its elements have classes for.
    package var styles: Set<FormulaStyle>

    package init(html: [UInt8], styles: Set<FormulaStyle> = []) {
        self.html = html
        self.styles = styles
    }
}

/// Tells the parts of programs.
package protocol CodeHighlighter: Sendable {
    var fingerprint: String { get }

    /// The tokens of a program, in order and without overlap; `nil` when the language is not known.
    ///
    /// Code that is too long, or takes too long, has no tokens; `budget` is the note's patience.
    func tokens(of code: String, language: String, budget: inout EngineBudget) -> [CodeToken]?

    /// A known language whose name is like the given one.
    func suggestion(for language: String) -> String?

    /// What keeps this machine from telling the parts of any program; looked for when it is asked for.
    var obstacle: EngineObstacle? { get }
}

extension FormulaTypesetter {
    /// Sets a formula outside of a note.
    package func typeset(_ formula: String, isDisplay: Bool) throws(EngineFault) -> TypesetFormula {
        var budget = EngineBudget()
        return try typeset(TeXFormula(formula), isDisplay: isDisplay, budget: &budget)
    }
}

extension CodeHighlighter {
    /// The tokens of a program outside of a note.
    package func tokens(of code: String, language: String) -> [CodeToken]? {
        var budget = EngineBudget()
        return tokens(of: code, language: language, budget: &budget)
    }
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
    /// - Returns: HTML that is safe to put into a page, and what is doubtful in the source.
    func draw(_ diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> DrawnDiagram
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
    /// How much of the source is at fault, in bytes.
    package var byteLength = 0
    /// Whether the source was given up for the time it took.
    var isTimeout = false
    /// Whether the machine lacks what the engine needs, so that every source fails: a matter of the site, not of
    /// the source, and reported once (see ``EngineObstacle``).
    package var isObstacle = false

    package init(_ summary: String, byteOffset: Int? = nil, byteLength: Int = 0, suggestion: String? = nil) {
        self.summary = summary
        self.byteOffset = byteOffset
        self.byteLength = byteLength
        self.suggestion = suggestion
    }

    /// The fault of a source that nothing can be made of on this machine.
    package init(_ obstacle: EngineObstacle) {
        self.init(obstacle.summary)
        isObstacle = true
    }
}

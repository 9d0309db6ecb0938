import LecternCore
import LecternMarkdown

/// Engines that take no time and answer with what they were given, so that all that surrounds them is exercised.
enum MadeUpEngines {
    static let all = Engines(formulas: Typesetter(), highlighter: Highlighter())

    struct Typesetter: FormulaTypesetter {
        var fingerprint: String { "made up" }
        var obstacle: EngineObstacle? { nil }

        /// The formula as text; one with an `x` is faulty.
        func typeset(
            _ formula: TeXFormula, isDisplay: Bool, budget: inout EngineBudget
        ) throws(EngineFault) -> TypesetFormula {
            if formula.source.contains("x") { throw EngineFault("an x", byteOffset: 0) }
            var html = Array("<span class=\"katex\">".utf8)
            HTMLEscaping.append(formula.source, to: &html)
            return TypesetFormula(html: html + "</span>".utf8)
        }

        func assets() throws(EnvironmentError) -> FormulaAssets { FormulaAssets() }
    }

    struct Highlighter: CodeHighlighter {
        var fingerprint: String { "made up" }
        var obstacle: EngineObstacle? { nil }

        /// Every other character is a token.
        func tokens(of code: String, language: String, budget: inout EngineBudget) -> [CodeToken]? {
            guard language != "unknown" else { return nil }
            var tokens: [CodeToken] = []
            var start = 0
            for (number, scalar) in code.unicodeScalars.enumerated() {
                let end = start + UTF8.width(scalar)
                if number % 2 == 0 { tokens.append(CodeToken(range: start..<end, names: ["string", "comment"])) }
                start = end
            }
            return tokens
        }

        func suggestion(for language: String) -> String? { "js" }
    }
}

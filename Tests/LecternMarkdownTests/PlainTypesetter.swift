import LecternCore
import LecternMarkdown

/// Shows formulas as they are written, so that tests of the syntax need no engine.
struct PlainTypesetter: FormulaTypesetter {
    let fingerprint = "plain"
    var obstacle: EngineObstacle? { nil }

    func typeset(_ formula: TeXFormula, isDisplay: Bool, budget: inout EngineBudget) throws(EngineFault)
        -> TypesetFormula
    {
        let escaped = formula.source.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;")
        return TypesetFormula(html: Array("<math>\(escaped)</math>".utf8))
    }

    func assets() throws(EnvironmentError) -> FormulaAssets { FormulaAssets() }
}

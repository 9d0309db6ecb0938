import BenchmarkSupport
import LecternCore
import LecternMarkdown
import Synchronization

/// A formula and where it stands.
struct Formula: Hashable {
    var source: String
    var isDisplay: Bool
}

/// Stands in for a typesetter and notes what it is asked to set.
final class FormulaCollector: FormulaTypesetter {
    private let found = Mutex<[Formula]>([])

    let fingerprint = "collector"
    var obstacle: EngineObstacle? { nil }
    var formulas: [Formula] { found.withLock { $0 } }

    func typeset(
        _ formula: TeXFormula, isDisplay: Bool, budget: inout EngineBudget
    ) throws(EngineFault) -> TypesetFormula {
        found.withLock { $0.append(Formula(source: formula.source, isDisplay: isDisplay)) }
        return TypesetFormula(html: [])
    }

    func assets() throws(EnvironmentError) -> FormulaAssets { FormulaAssets() }

    /// Notes the formulas of all notes in a folder and below it.
    func collect(fromNotesIn folder: String) throws(EnvironmentError) {
        for note in try NoteFolder.read(folder) { collect(from: note) }
    }

    private func collect(from note: [UInt8]) {
        guard note.contains(UInt8(ascii: "$")) || note.contains(UInt8(ascii: "`")) else { return }
        var linker = PlainLinker()
        _ = MarkdownDocument(parsing: note[...]).render(engines: Engines(formulas: self), linker: &linker)
    }
}

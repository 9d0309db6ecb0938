import LecternContent
import LecternMarkdown
import LecternRendering

/// The outputs of a graph as it is, of which each part is made anew only when what it depends on has changed.
struct LiveOutputs: Sendable {
    private struct FrameInput: Sendable, Equatable {
        var plan: Int
        var theme: String
    }

    private struct TableInput: Sendable, Equatable {
        var frame: FrameInput
        var assets: [SourceFile]
        var formulas: FormulaUse
        var engines: String
    }

    private var frame = Memo<FrameInput, SiteFrame>()
    private var table = Memo<TableInput, OutputTable>()
    private var outputs: (revision: Int, files: SiteOutputs)?
    /// Files that are the same whatever the notes say, as far as they have been asked for.
    private var constants: [String: LiveSite.File] = [:]

    /// - Parameter revision: Another one whenever the graph is.
    /// - Throws: ``EnvironmentError`` when files that pages need cannot be read.
    mutating func files(of graph: SiteGraph, revision: Int) throws -> SiteOutputs {
        if let outputs, outputs.revision == revision { return outputs.files }
        let (site, theme) = (graph.assembled, graph.inputs.theme)
        let frameInput = FrameInput(plan: graph.planNumber, theme: theme.fingerprint)
        let frame = frame.value(for: frameInput) { _, _ in SiteFrame(site.plan, theme: theme) }
        let tableInput = TableInput(
            frame: frameInput, assets: graph.inputs.assets, formulas: site.formulas,
            engines: site.engines.fingerprint)
        let table = try table.value(for: tableInput) { input, _ in
            constants = [:]
            return OutputTable(
                site.plan, theme: theme, assets: input.assets,
                formulas: try FormulaFiles(input.formulas, engines: site.engines))
        }
        let files = SiteOutputs(site, frame: frame, table: table)
        outputs = (revision, files)
        return files
    }

    /// A file of the outputs that is the same whatever the notes say, with the hash of its bytes.
    mutating func constant(_ bytes: [UInt8], at path: String) -> LiveSite.File {
        if let known = constants[path] { return known }
        let file = LiveSite.File(bytes)
        constants[path] = file
        return file
    }
}

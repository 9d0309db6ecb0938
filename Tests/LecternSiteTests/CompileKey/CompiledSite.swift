import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown

@testable import LecternSite

/// A site with all its notes compiled, as the preview holds it.
struct CompiledSite {
    let scenario: Scenario
    private(set) var graph: SiteGraph

    init(_ files: [String: String]) async throws {
        try await self.init(Scenario(files))
    }

    /// - Parameter change: What the command line says.
    init(_ scenario: Scenario, _ change: (inout SiteOptions) -> Void = { _ in }) async throws {
        self.scenario = scenario
        graph = SiteGraph(try await Self.inputs(scenario, change), folding: Self.folding, purpose: .preview)
        try await graph.resolveAll()
    }

    private static let folding = TextFolding(pairs: HanFoldingTable.traditionalToSimplified)

    private static func inputs(
        _ scenario: Scenario, _ change: (inout SiteOptions) -> Void = { _ in }
    ) async throws -> SiteInputs {
        var options = SiteOptions(directory: scenario.root)
        change(&options)
        return try await SiteReader(options).inputs
    }

    /// Reads the site again, and compiles what is not as it was.
    ///
    /// - Returns: What was found of each note that was doubtful.
    mutating func update(
        _ change: (inout SiteOptions) -> Void = { _ in }
    ) async throws -> [SiteGraph.Inspection.Finding] {
        graph.set(try await Self.inputs(scenario, change))
        let found = try await graph.inspection.look(into: graph.plan.notes.map(\.id).filter(graph.doubtful.contains))
        graph.take(found)
        return found
    }

    /// What notes may ask.
    var index: SiteIndex { graph.inspection.compiler.site }

    func note(_ path: String) -> CompiledNote? { graph.assembled.compiled[NoteID(path: path)] }

    /// The HTML of all notes, by path and part, and of their cards.
    var html: [String: [String]] {
        Dictionary(
            graph.assembled.compiled.map { ($0.key.path, $0.value.html) }, uniquingKeysWith: { first, _ in first })
    }
}

extension CompiledNote {
    /// The HTML of the parts, and of their cards.
    var html: [String] {
        parts.map { part in
            let body = String(decoding: part.rendered.html, as: UTF8.self)
            return "\(part.owner) \(part.url) \(body) \(part.card?.html ?? "")"
        }
    }
}

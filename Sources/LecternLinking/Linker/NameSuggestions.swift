import LecternContent
package import LecternCore

/// Completes the faults of names that lead to nothing with what their authors may have meant.
///
/// Each distinct wrong name is looked for once, however often it is written, as long as the effort is not used up.
package struct NameSuggestions: Sendable {
    private let siteMap: SiteMap
    private let lexicon: Lexicon
    private var known: [WantedName: String?] = [:]
    /// All names of a kind, made when the first wrong one is looked for.
    private var names: [ReferenceKind?: NearMissIndex] = [:]
    /// The names of the files in a folder.
    private var files: [String: NearMissIndex] = [:]
    private var effort = NearMissEffort.ofReport

    package init(siteMap: SiteMap, lexicon: Lexicon) {
        self.siteMap = siteMap
        self.lexicon = lexicon
    }

    package mutating func complete(_ fault: OpenFault) -> Diagnostic {
        var diagnostic = fault.diagnostic
        if known[fault.wanted] == nil { known[fault.wanted] = .some(suggestion(for: fault.wanted)) }
        if let suggestion = known[fault.wanted] ?? nil { diagnostic.suggestion = suggestion }
        return diagnostic
    }

    private mutating func suggestion(for wanted: WantedName) -> String? {
        switch wanted {
        case .path(let path, let notePath): pathSuggestion(for: path, notePath: notePath)
        case .reference(let name, let kind): referenceSuggestion(for: name, kind)
        }
    }

    private mutating func referenceSuggestion(for name: String, _ kind: ReferenceKind?) -> String? {
        let index = names[kind] ?? NearMissIndex(candidates(of: kind))
        names[kind] = index
        let near = index.suggestions(for: name, effort: &effort)
        return near.isEmpty ? nil : "Did you mean " + near.map { "“\($0)”" }.joined(separator: ", ") + "?"
    }

    private func candidates(of kind: ReferenceKind?) -> [String] {
        let titles = lexicon.events.events.map(\.title)
        return switch kind {
        case .term: lexicon.termNames
        case .event: titles
        case nil: siteMap.names + lexicon.termNames + titles
        }
    }

    /// A file of the same name elsewhere, or one with a name like it in the same folder.
    private mutating func pathSuggestion(for path: String, notePath: String) -> String? {
        let (folder, name) = PathIndex.split(path)
        let best = siteMap.paths.path(named: name) ?? fileName(like: name, in: folder).map { folder + $0 }
        return best.map { "Did you mean \(LinkPath.relative($0, from: notePath))?" }
    }

    private mutating func fileName(like name: String, in folder: String) -> String? {
        let index = files[folder] ?? NearMissIndex(siteMap.paths.names(in: folder))
        files[folder] = index
        return index.suggestions(for: name, limit: 1, effort: &effort).first
    }
}

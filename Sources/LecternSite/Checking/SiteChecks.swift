import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown

/// What links to headings that are not there may have meant.
///
/// Each wrong one is looked for once, as long as it stands and the headings stay.
struct FragmentSuggestions: Sendable {
    private struct Question: Sendable, Hashable {
        var fragment: String
        var ids: Set<String>
    }

    private var known: [Question: String?] = [:]
    private var used: [Question: String?] = [:]

    mutating func suggestion(for fragment: String, among ids: Set<String>) -> String? {
        let question = Question(fragment: fragment, ids: ids)
        let answer = known[question] ?? NearMiss.suggestion(for: fragment, among: ids.sorted())
        used[question] = .some(answer)
        return answer
    }

    mutating func forgetUnused() {
        (known, used) = (used, [:])
    }
}

/// Checks that need the whole site. Each is a function from facts to diagnostics.
enum SiteChecks {
    /// Links to headings that are not there.
    ///
    /// - Parameters:
    ///   - facts: What the parts of notes link to.
    ///   - ids: Finds the ids of each page; pages that it does not know are not checked.
    ///   - suggestions: Finds what was meant.
    static func fragments(
        _ facts: [LinkFacts], ids: inout PageIDs, suggestions: inout FragmentSuggestions
    ) -> [Diagnostic] {
        defer { suggestions.forgetUnused() }
        return facts.lazy.flatMap(\.links).compactMap { link in
            guard let fragment = link.fragment, !fragment.isEmpty, fragment != "top",
                let known = ids.ids(of: link.url), !known.contains(fragment)
            else { return nil }
            let near = suggestions.suggestion(for: fragment, among: known)
            return Diagnostic(
                .error, "link.fragment", at: link.location, "“#\(fragment)” is no heading of \(link.url)",
                explanation: "The part of a link after # names a heading by its text, with blanks as “-”.",
                suggestion: near.map { "Did you mean #\($0)?" } ?? "Link to the page without the #.")
        }
    }

    /// Terms that no page mentions.
    static func unusedTerms(_ terms: some Sequence<PlacedTerm>, references: References) -> [Diagnostic] {
        terms.filter { term in
            !references.has(.subject(.term(term.id))) && !references.has(.termInEvents(term.id))
        }.map { $0.entry }.map { term in
            let isTooShort = !([term.name] + term.aliases).contains(where: LexiconSurfaces.mayLinkByItself)
            return Diagnostic(
                .warning, "glossary.unused", at: term.location,
                "nothing mentions the term “\(term.name)”"
                    + (isTooShort ? ", for a single letter or character never becomes a link by itself" : ""),
                explanation: "An entry that is not linked from any page is found only through the glossary itself.",
                suggestion: isTooShort
                    ? "Write [[\(term.name)]] where it is meant, or add a longer name to its heading."
                    : "Mention it in a note, or add the name that the notes use to its heading.")
        }
    }

    /// Articles to which nothing links.
    static func orphans(_ plan: SitePlan, references: References) -> [Diagnostic] {
        plan.pages.filter { $0.kind == .article && !references.has(.page($0.url)) }.compactMap(plan.note).map { note in
            Diagnostic(
                .warning, "page.orphan", at: SourceLocation(file: note.head.file),
                "no note links to “\(note.head.title)”",
                explanation: "Readers find such a page only through the navigation or the search.",
                suggestion: "Link to it from a note of the same subject.")
        }
    }

    /// Names that two terms own, unless their scopes tell them apart.
    ///
    /// Names are the same when prose could not tell them apart: in width, script or case, where case does not count.
    static func ambiguousTerms(_ terms: [GlossaryEntry], folding: TextFolding) -> [Diagnostic] {
        var groups = PatternGroups<Surface>()
        for name in LexiconSurfaces.names(of: terms) { groups.add(name, under: folding.folded(name.text)) }
        return groups.values.flatMap { surfaces in
            var diagnostics: [Diagnostic] = []
            for (position, surface) in surfaces.enumerated() {
                let rival = surfaces[..<position].first { isRival($0, surface, terms, folding) }
                guard let rival else { continue }
                diagnostics.append(ambiguous(surface.text, terms[rival.entry], terms[surface.entry]))
            }
            return diagnostics
        }
    }

    private static func isRival(
        _ a: Surface, _ b: Surface, _ terms: [GlossaryEntry], _ folding: TextFolding
    ) -> Bool {
        guard a.entry != b.entry, terms[a.entry].scope == terms[b.entry].scope else { return false }
        return !(a.isCaseSensitive && b.isCaseSensitive) || folding.isSame(a.text, b.text)
    }

    private static func ambiguous(_ name: String, _ first: GlossaryEntry, _ second: GlossaryEntry) -> Diagnostic {
        Diagnostic(
            .error, "glossary.ambiguous", at: second.location,
            "“\(name)” names both “\(first.name)” and “\(second.name)”",
            explanation: "A name must belong to one term, or a link could not tell which is meant.",
            suggestion: "Remove the name from one of the two entries, or give one of them a `scope`.",
            related: [first.location])
    }

    /// Names under `related` that are no terms.
    static func relatedTerms(_ lexicon: Lexicon) -> [Diagnostic] {
        lexicon.terms.map(\.entry).flatMap { term in
            term.related.filter { lexicon.terms(named: $0).isEmpty }.map { name in
                Diagnostic(
                    .error, "glossary.related", at: term.location,
                    "“\(term.name)” is said to be related to “\(name)”, which is no term",
                    explanation: "Names under `related` are names of other entries of the glossary.",
                    suggestion: suggestion(for: name, among: lexicon.termNames) ?? "Add the entry, or remove the name.")
            }
        }
    }

    /// Links of the header that lead to no page.
    static func navigation(_ links: [NavigationLink], siteMap: SiteMap) -> [Diagnostic] {
        links.filter { link in
            LinkSafety.scheme(of: link.path) == nil && siteMap.page(atPath: link.path) == nil
                && siteMap.page(atURL: link.path) == nil
        }.map { link in
            Diagnostic(
                .error, "settings.navigation", at: link.location, "the header's link “\(link.title)” leads nowhere",
                explanation: "`path` is the path of a note from the content folder, or an address of the web.",
                suggestion: suggestion(for: link.path, among: siteMap.pages.map(\.path)))
        }
    }

    /// Templates that front matter names and the theme does not have.
    static func templates(_ notes: some Sequence<PlannedNote>, names: [String]) -> [Diagnostic] {
        notes.map(\.head).compactMap { note in
            guard let template = note.matter.template, !names.contains(template) else { return nil }
            return Diagnostic(
                .error, "front-matter.template", at: SourceLocation(file: note.file),
                "there is no template “\(template)”",
                explanation: "`template` names a file of Templates/ without its ending; the usual template was taken.",
                suggestion: suggestion(for: template, among: names))
        }
    }

    /// Notes whose pages cannot be called as they are.
    static func names(_ plan: SitePlan) -> [Diagnostic] {
        plan.pages.filter { $0.kind == .article }.compactMap(plan.note).compactMap { note in
            let name = note.head.matter.slug ?? FilePath.baseName(of: note.head.path)
            guard let obstacle = plan.address.obstacle(in: note.head.folder, named: name) else { return nil }
            return Diagnostic(
                .warning, "page.name", at: SourceLocation(file: note.head.file),
                "the page of this note is written to \(PageAddress.file(for: note.url))",
                explanation: obstacle.explanation,
                suggestion: "Rename the note, or give it a `slug` in its front matter.")
        }
    }

    /// Dates of notes that are still to come.
    static func comingDates(_ notes: some Sequence<PlannedNote>, today: Int) -> [Diagnostic] {
        notes.map(\.head).flatMap { note in
            [("date", note.matter.date), ("updated", note.matter.updated)].compactMap { key, date in
                guard let date, date.earliest > today else { return nil }
                return Diagnostic(
                    .warning, "front-matter.future", at: SourceLocation(file: note.file),
                    "`\(key): \(date.edtf)` is a day that has not come yet",
                    explanation: "Feed and sitemap leave such a date out until then.",
                    suggestion: "Correct the date, or build the site again when it has come.")
            }
        }
    }

    private static func suggestion(for name: String, among names: [String]) -> String? {
        NearMiss.suggestion(for: name, among: names).map { "Did you mean “\($0)”?" }
    }
}

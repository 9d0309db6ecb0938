import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// `data/glossary.json`: the terms with their definitions and the places that use them.
struct GlossaryData {
    let renderer: PageRenderer

    private var plan: SitePlan { renderer.plan }

    func value() -> JSONValue {
        let terms = GlossaryIndex.groups(of: plan.glossary.terms).flatMap { group in
            group.terms.map { value(of: $0.term, initial: group.initial, key: $0.key) }
        }
        return .object([
            "version": .number(DataFiles.version), "generator": .text("Lectern"), "title": .text(renderer.siteTitle),
            "language": .text(renderer.settings.language), "url": .text(RootRelative.url(to: plan.glossary.url)),
            "terms": .array(terms),
        ])
    }

    private func value(of term: PlacedTerm, initial: String, key: String) -> JSONValue {
        let entry = term.entry
        var members: [String: JSONValue] = [
            "id": .text(term.id.text), "name": .text(entry.name), "names": .array(entry.aliases.map(JSONValue.text)),
            "url": .text(RootRelative.url(to: term.url)), "definition": .text(entry.summary),
            "definitionHTML": .text(definitionHTML(of: term)), "initial": .text(initial), "pinyin": .text(key),
            "related": .array(renderer.relatedTerms(of: term).map { .text($0.id.text) }),
            "linked": .flag(entry.linksByItself),
            "events": .array(renderer.site.events(mentioning: term.id).map { .text($0.id.text) }),
            "uses": DataFiles.uses(renderer.site.referrers(to: .subject(.term(term.id))), except: term.url),
        ]
        members["scope"] = entry.scope.map(JSONValue.text)
        return .object(members)
    }

    /// The whole definition, for other programs.
    private func definitionHTML(of term: PlacedTerm) -> String {
        DataFiles.html(renderer.site.part(of: .term(term.id))?.rendered.html ?? [], of: term.url)
    }
}

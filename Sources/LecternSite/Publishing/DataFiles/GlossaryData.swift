import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// `data/glossary.json`: the terms with their definitions and the places that use them.
struct GlossaryData {
    let renderer: PageRenderer

    private var plan: SitePlan { renderer.plan }

    func value() -> JSONValue {
        let terms = GlossaryIndex.groups(of: plan.glossary.terms).flatMap { group in
            zip(group.terms, group.keys).map { term($0, initial: group.initial, key: $1) }
        }
        return .object([
            "version": .number(DataFiles.version), "generator": .text("Lectern"), "title": .text(renderer.siteTitle),
            "language": .text(renderer.settings.language), "url": .text(RootRelative.url(to: plan.glossary.url)),
            "terms": .array(terms),
        ])
    }

    private func term(_ number: Int, initial: String, key: String) -> JSONValue {
        let term = plan.glossary.terms[number]
        let url = plan.glossary.termURLs[number]
        var members: [String: JSONValue] = [
            "id": .text(term.id), "name": .text(term.name), "names": .array(term.aliases.map(JSONValue.text)),
            "url": .text(RootRelative.url(to: url)), "definition": .text(term.summary),
            "definitionHTML": .text(definitionHTML(ofTerm: number)), "initial": .text(initial), "pinyin": .text(key),
            "related": .array(renderer.relatedTerms(of: number).map { .text(plan.glossary.terms[$0].id) }),
            "linked": .flag(term.linksByItself),
            "events": .array(events(about: number)),
            "uses": DataFiles.uses(renderer.site.graph.termUses[number], except: url),
        ]
        members["scope"] = term.scope.map(JSONValue.text)
        return .object(members)
    }

    /// The whole definition, for other programs.
    func definitionHTML(ofTerm number: Int) -> String {
        DataFiles.html(renderer.site.terms[number]?.rendered.html ?? [], of: plan.glossary.termURLs[number])
    }

    private func events(about number: Int) -> [JSONValue] {
        renderer.site.graph.eventsMentioning[number].sorted().map { .text(plan.timeline.events[$0].id) }
    }
}

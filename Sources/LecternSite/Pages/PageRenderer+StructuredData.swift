import LecternLinking
import LecternContent
import LecternCore
import LecternRendering

/// JSON-LD, in the vocabulary of schema.org; only where the site's address is known.
extension PageRenderer {
    func structuredData(of page: PlannedPage, description: String) -> String {
        guard settings.baseURL != nil else { return "" }
        var data = StructuredData()
        switch page.kind {
        case .article:
            let matter = plan.note(of: page)?.head.matter ?? ArticleMatter()
            data.addArticle(
                headline: page.title, url: absolute(page.url), description: description,
                language: matter.language ?? settings.language, published: matter.date?.datetimeAttribute,
                modified: matter.changed?.datetimeAttribute,
                author: settings.author.isEmpty ? nil : settings.author, keywords: matter.tags)
        case .term(let id):
            data.addTerm(
                name: page.title, url: absolute(page.url), description: description,
                otherNames: plan.glossary.terms[id]?.entry.aliases ?? [],
                glossaryName: words.text(.glossary), glossaryURL: absolute(plan.glossary.url))
        case .timeline:
            for event in plan.timeline.events {
                guard let date = event.date?.datetimeAttribute else { continue }
                data.addEvent(
                    name: event.title,
                    url: absolute(page.url) + "#" + SiteURL.asciiEncoded(SiteURL.percentEncoded(event.id.text)),
                    startDate: date, description: Summary.make(event.text))
            }
        default: break
        }
        data.addBreadcrumbs(trail(to: page))
        return data.html
    }

    private func trail(to page: PlannedPage) -> [(title: String, url: String)] {
        guard page.kind == .article else { return [] }
        let folders = FolderTree.chain(to: page.folder).dropFirst()
        let home = (title: siteTitle, url: absolute(homeURL))
        return [home] + folders.map { (plan.tree.title(of: $0), absolute(plan.address.index(of: $0))) }
            + [(page.title, absolute(page.url))]
    }
}

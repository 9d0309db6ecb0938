import LecternMarkdown
import LecternContent
import LecternCore
import LecternLinking

/// Finds all faults of a site: puts together what was read, planned and compiled.
///
/// It remembers what the wrong names may have meant, so that looking again after a change costs little.
struct SiteFaults: Sendable {
    private var names: (plan: Int, suggestions: NameSuggestions)?
    private var fragments = FragmentSuggestions()

    /// - Parameters:
    ///   - plan: The number of the site's plan, which decides what names there are.
    ///   - templateNames: The templates that front matter may name.
    ///   - folding: How names are compared.
    ///   - reportsOrphans: Whether notes that nothing links to are faults.
    mutating func find(
        in site: AssembledSite, plan: Int, templateNames: [String], folding: TextFolding, reportsOrphans: Bool
    ) -> [Diagnostic] {
        if names?.plan != plan {
            names = (plan, NameSuggestions(siteMap: site.plan.siteMap, lexicon: site.plan.lexicon))
        }
        return Self.planned(site.plan, templateNames: templateNames, folding: folding)
            + compiled(site, reportsOrphans: reportsOrphans)
    }

    private static func planned(_ plan: SitePlan, templateNames: [String], folding: TextFolding) -> [Diagnostic] {
        SiteChecks.ambiguousTerms(plan.glossary.terms.map(\.entry), folding: folding)
            + SiteChecks.relatedTerms(plan.lexicon)
            + SiteChecks.navigation(plan.settings.navigation ?? [], siteMap: plan.siteMap)
            + SiteChecks.templates(plan.notes, names: templateNames)
            + SiteChecks.names(plan)
            + SiteChecks.comingDates(plan.notes, today: plan.today)
    }

    private mutating func compiled(_ site: AssembledSite, reportsOrphans: Bool) -> [Diagnostic] {
        let parts = site.parts
        let facts = parts.map(\.facts)
        var ids = PageIDs(site)
        var faults = facts.flatMap(\.diagnostics)
        for fault in facts.lazy.flatMap(\.openFaults) {
            faults.append(names?.suggestions.complete(fault) ?? fault.diagnostic)
        }
        faults += SiteChecks.fragments(facts, ids: &ids, suggestions: &fragments)
        faults += SiteChecks.remoteMedia(facts, setting: site.plan.settings.remoteMedia)
        faults += SiteChecks.unusedTerms(site.plan.glossary.terms, references: site.references)
        if reportsOrphans { faults += SiteChecks.orphans(site.plan, references: site.references) }
        return faults
            + site.engines.obstacles(
                usesFormulas: site.formulas.isUsed, namesLanguages: parts.contains(where: \.rendered.namesLanguages))
    }
}

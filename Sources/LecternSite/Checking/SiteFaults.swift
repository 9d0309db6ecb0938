import LecternMarkdown
import LecternContent
import LecternCore
import LecternLinking

/// All faults of a site, put together from what was read, planned and compiled.
enum SiteFaults {
    /// - Parameters:
    ///   - templateNames: The templates that front matter may name.
    ///   - folding: How names are compared.
    ///   - reportsOrphans: Whether notes that nothing links to are faults.
    static func find(
        in site: AssembledSite, templateNames: [String], folding: TextFolding, reportsOrphans: Bool
    ) -> [Diagnostic] {
        planned(site.plan, templateNames: templateNames, folding: folding)
            + compiled(site, reportsOrphans: reportsOrphans)
    }

    private static func planned(_ plan: SitePlan, templateNames: [String], folding: TextFolding) -> [Diagnostic] {
        SiteChecks.ambiguousTerms(plan.glossary.terms.map(\.entry), folding: folding)
            + SiteChecks.relatedTerms(plan.lexicon)
            + SiteChecks.navigation(plan.settings.navigation ?? [], siteMap: plan.siteMap)
            + SiteChecks.templates(plan.notes, names: templateNames)
            + SiteChecks.collisions(SiteChecks.outputs(of: plan))
    }

    private static func compiled(_ site: AssembledSite, reportsOrphans: Bool) -> [Diagnostic] {
        let parts = site.parts
        let facts = parts.map(\.facts)
        var suggestions = NameSuggestions(siteMap: site.plan.siteMap, lexicon: site.plan.lexicon)
        var ids = PageIDs(site)
        var faults = facts.flatMap(\.diagnostics)
        for fault in facts.lazy.flatMap(\.openFaults) { faults.append(suggestions.complete(fault)) }
        faults += SiteChecks.fragments(facts, ids: &ids)
        faults += SiteChecks.remoteMedia(facts, setting: site.plan.settings.remoteMedia)
        faults += SiteChecks.unusedTerms(site.plan.glossary.terms, references: site.references)
        if reportsOrphans { faults += SiteChecks.orphans(site.plan, references: site.references) }
        return faults
            + site.engines.obstacles(
                usesFormulas: site.formulas.isUsed, namesLanguages: parts.contains(where: \.rendered.namesLanguages))
    }
}

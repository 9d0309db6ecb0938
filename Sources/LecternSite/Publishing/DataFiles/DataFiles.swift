import LecternCore
import LecternLinking
import LecternRendering

/// Files that give glossary and timeline to other programs; `Documentation/data-files.md` describes them.
enum DataFiles {
    static let glossaryPath = "data/glossary.json"
    static let timelinePath = "data/timeline.json"
    /// The version of both formats; it grows when a member changes its meaning or goes, not when one is added.
    static let version = 1

    /// The files that a site will have, each with what it comes from.
    static func planned(_ plan: SitePlan) -> [(path: String, origin: String)] {
        var files: [(path: String, origin: String)] = []
        if !plan.glossary.isEmpty { files.append((glossaryPath, origin(plan.glossary.note, .glossary, plan))) }
        if !plan.timeline.isEmpty { files.append((timelinePath, origin(plan.timeline.note, .timeline, plan))) }
        return files
    }

    private static func origin(_ note: Int?, _ kind: PlannedPage.Kind, _ plan: SitePlan) -> String {
        note.map { plan.notes[$0].file } ?? plan.landmarks[kind]?.title ?? ""
    }

    static func make(_ renderer: PageRenderer) -> [OutputFile] {
        var files: [OutputFile] = []
        if !renderer.plan.glossary.isEmpty {
            files.append(
                OutputFile(path: glossaryPath, content: .made { bytes(GlossaryData(renderer: renderer).value()) }))
        }
        if !renderer.plan.timeline.isEmpty {
            files.append(
                OutputFile(path: timelinePath, content: .made { bytes(TimelineData(renderer: renderer).value()) }))
        }
        return files
    }

    private static func bytes(_ value: JSONValue) -> [UInt8] {
        var output: [UInt8] = []
        value.append(to: &output)
        output.append(UInt8(ascii: "\n"))
        return output
    }

    /// HTML of a page for other programs: its addresses relative to the site's root, its formulas in MathML.
    static func html(_ html: [UInt8], of page: String) -> String {
        RootRelative.html(PortableFormulas.html(html), of: page)
    }

    /// The places that refer to something, one object each, in reading order.
    ///
    /// - Parameter page: The page of the thing itself, whose own mentions do not count.
    static func uses(_ referrers: [SiteGraph.Referrer], except page: String) -> JSONValue {
        .array(
            referrers.filter { $0.url != page }.flatMap { referrer in
                referrer.places.map { place in
                    .object([
                        "url": .text(RootRelative.url(to: referrer.url)), "title": .text(referrer.title),
                        "section": .text(place.sectionTitle), "anchor": .text(place.sectionID),
                        "before": .text(place.excerpt.before), "match": .text(place.excerpt.match),
                        "after": .text(place.excerpt.after),
                    ])
                }
            })
    }
}

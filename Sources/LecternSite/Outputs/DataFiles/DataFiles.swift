import LecternCore
import LecternLinking
import LecternRendering

/// Files that give glossary and timeline to other programs; `Documentation/data-files.md` describes them.
enum DataFiles {
    /// The version of both formats; it grows when a member changes its meaning or goes, not when one is added.
    static let version = 1

    static func entries(_ plan: SitePlan) -> [OutputTable.Entry] {
        var entries: [OutputTable.Entry] = []
        if !plan.glossary.isEmpty {
            entries.append(
                OutputTable.Entry(
                    path: PageAddress.glossaryData, origin: .lectern("the glossary as data"),
                    source: .made { bytes(GlossaryData(renderer: $0).value()) }))
        }
        if !plan.timeline.isEmpty {
            entries.append(
                OutputTable.Entry(
                    path: PageAddress.timelineData, origin: .lectern("the timeline as data"),
                    source: .made { bytes(TimelineData(renderer: $0).value()) }))
        }
        return entries
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
    static func uses(_ referrers: [AssembledSite.Referrer], except page: String) -> JSONValue {
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

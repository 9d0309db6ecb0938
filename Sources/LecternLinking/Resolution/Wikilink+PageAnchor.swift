import LecternMarkdown

extension Wikilink {
    /// The id that the named heading has on a page: where the template has the heading's own, it got the next one.
    var pageAnchor: String? {
        anchor.map { TemplateIDs.all.contains($0) ? $0 + "-1" : $0 }
    }
}

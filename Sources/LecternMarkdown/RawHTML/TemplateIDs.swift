/// The ids that the built-in theme's pages use themselves, which nothing in a note may have.
///
/// A heading “Main” gets the id `main-1`, and raw HTML with `id="main"` loses it.
package enum TemplateIDs {
    /// Those that stand in the templates, and the name of the scripts' object: `id="lectern"` would stand for
    /// `window.lectern`. What scripts add to a page has ids that begin with `lectern-`.
    package static let all: Set<String> = Set(sorted)

    package static let sorted = [
        "article-timeline-title", "backlinks-title", "contents-title", "events-title", "glossary-filter", "lectern",
        "lost-query", "main", "outline", "outline-title", "pages-title", "related-title", "search-syntax", "sidebar",
        "timeline-events", "timeline-filter-title", "uses-title",
    ]
}

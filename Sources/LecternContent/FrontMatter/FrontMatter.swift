package import LecternCore

/// The front matter of one note as a mapping, before it is known what the note is.
package enum FrontMatter {
    /// Reads the YAML of a note that was split.
    ///
    /// - Returns: The mapping, empty for a note without front matter, and the faults of the YAML itself.
    package static func read(
        _ split: FrontMatterSplit, of bytes: [UInt8], file: String
    ) -> (YAMLMapping, [Diagnostic]) {
        YAMLReader.mapping(
            split.matter.map { Array(bytes[$0]) } ?? [], file: file, firstLine: split.matterFirstLine)
    }

    /// What the front matter says the note is; a faulty word is reported when the note's matter is read.
    package static func kind(in mapping: YAMLMapping) -> NoteKind? {
        mapping["kind"]?.text.flatMap { NoteKind(rawValue: $0.lowercased()) }
    }

    /// Keys of other programs and what they are called here.
    static let hints: [String: String] = [
        "categories": "tags", "category": "tags", "keywords": "tags", "tag": "tags",
        "created": "date", "created_at": "date", "publishDate": "date", "pubDate": "date", "start": "date",
        "excerpt": "description", "summary": "description", "subtitle": "description",
        "lastmod": "updated", "modified": "updated", "last_modified_at": "updated",
        "layout": "template", "permalink": "slug", "url": "slug", "redirect_from": "aliases",
        "order": "weight", "nav_order": "weight", "sidebar_position": "weight", "position": "weight",
        "language": "lang", "locale": "lang", "type": "kind", "alias": "aliases",
        "name": "term", "see": "related", "link": "autolink", "id": "slug",
    ]
}

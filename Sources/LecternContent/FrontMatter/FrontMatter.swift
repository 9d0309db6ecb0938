package import LecternCore

/// The front matter of one note as a mapping, before it is known what the note is.
package enum FrontMatter {
    /// Reads the YAML of a note that was split.
    ///
    /// - Returns: The mapping, empty for a note without front matter, and the faults of the YAML itself.
    package static func read(
        _ split: FrontMatterSplit, of bytes: [UInt8], file: String
    ) -> (YAMLMapping, [Diagnostic]) {
        // A line that cannot be read must not publish a draft.
        YAMLReader.mapping(
            split.matter.map { Array(bytes[$0]) } ?? [], file: file, firstLine: split.matterFirstLine, isMending: true)
    }

    /// What the front matter says the note is; a faulty word is reported when the note's matter is read.
    package static func kind(in mapping: YAMLMapping) -> NoteKind? {
        mapping["kind"]?.text.flatMap { NoteKind(rawValue: $0.lowercased()) }
    }

    /// The key that ``kind(in:)`` looks up.
    static func kindKey<Matter>() -> Key<Matter> {
        Key(
            lookedUpBefore: "kind", ValueType<NoteKind>.choice, affects: [.notes], otherNames: ["type"],
            "what the note is, when its name does not say it")
    }

    static let otherNamesOfTags = ["categories", "category", "keywords", "tag"]
    static let otherNamesOfDate = ["created", "created_at", "publishDate", "pubDate", "start"]
    static let otherNamesOfAliases = ["alias"]
}

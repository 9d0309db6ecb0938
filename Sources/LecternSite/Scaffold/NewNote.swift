import LecternCore

/// What `lectern new` can start.
package enum NewNoteKind: String, Sendable, CaseIterable {
    /// A page of its own.
    case article
    /// An entry of the glossary.
    case term
    /// An event of the timeline.
    case event
}

/// A new note, with the front matter or heading that its kind needs.
package struct NewNote: Sendable {
    private let kind: NewNoteKind
    private let title: String
    /// The folders before the title: `历史/图灵测试` has one.
    private let folders: [Substring]

    /// A note of a kind; an article's title may be preceded by folders, parted by `/`.
    package init(kind: NewNoteKind, title: String) {
        self.kind = kind
        let parts = kind == .article ? FilePath.parts(of: title) : [title[...]]
        self.title = String(parts.last ?? "")
        folders = parts.dropLast()
    }

    /// Writes the note.
    ///
    /// A term or event is appended to `glossary.md` or `timeline.md` when the site has one; else it becomes a
    /// file of the folder `glossary/` or `timeline/`.
    ///
    /// - Returns: The path of the file to edit.
    /// - Throws: ``EnvironmentError`` when an article of that name exists or would stand outside of the notes, or the disk
    ///   refuses.
    package func write(in options: SiteOptions) throws -> String {
        let content = try SiteConfiguration.readSettings(options).0.content
        switch kind {
        case .article:
            let path = ([content] + folders.map { String($0) } + [fileName]).joined(separator: "/")
            guard folders.allSatisfy({ $0 != "." && $0 != ".." }) else {
                throw EnvironmentError(
                    path: path, action: "cannot create", reason: "it would stand outside of the notes")
            }
            return try create(path, "---\ntitle: \(Self.quoted(title))\n---\n\n")
        case .term:
            return try add(
                to: content + "/glossary.md", "\n## \(title)\n\n", else: content + "/glossary/" + fileName,
                "---\nterm: \(Self.quoted(title))\naliases: []\n---\n\n")
        case .event:
            return try add(
                to: content + "/timeline.md", "\n- \(Self.dateHint)：**\(title)**。\n",
                else: content + "/timeline/" + fileName,
                "---\ntitle: \(Self.quoted(title))\ndate: \(Self.dateHint)\n---\n\n")
        }
    }

    /// A date that is valid and plainly to be replaced.
    private static let dateHint = "2000"

    private var fileName: String {
        let slug = Slug.make(title)
        return FileName.limited(slug.isEmpty ? "note" : slug) + ".md"
    }

    private func create(_ path: String, _ text: String) throws(EnvironmentError) -> String {
        guard FileSystem.kind(of: path) == nil else {
            throw EnvironmentError(path: path, action: "cannot create", reason: "it exists already")
        }
        try FileSystem.write(Array(text.utf8), to: path)
        return path
    }

    private func add(
        to shared: String, _ entry: String, else path: String, _ text: String
    ) throws(EnvironmentError) -> String {
        guard FileSystem.kind(of: shared, followingLinks: true) == .file else { return try create(path, text) }
        let bytes = try FileSystem.read(shared)
        // An event joins the list above it; a blank line would make the list loose.
        let isItem = kind == .event && !bytes.isEmpty
        let gap: [UInt8] = bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true ? [] : [UInt8(ascii: "\n")]
        // At its end, so that all else of the file stays: its text, its permissions, the link that leads to it.
        try FileSystem.append(
            gap + (isItem ? Array(entry.utf8.dropFirst()) : Array(entry.utf8)),
            to: FileSystem.canonicalPath(shared) ?? shared)
        return shared
    }

    /// A YAML double-quoted scalar.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

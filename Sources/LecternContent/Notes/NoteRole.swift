import LecternCore

/// Decides what a note is: its front matter says so, or its name does.
enum NoteRole {
    static func of(_ path: String, kind: NoteKind?, isFolderPage: Bool) -> NoteIdentity.Role {
        let parts = FilePath.parts(of: path)
        let name = FilePath.baseName(of: path).lowercased()
        // `glossary/` and `timeline/` lie directly in the content folder.
        let folder = parts.count == 2 ? String(parts[0]) : ""
        switch kind {
        case .article: return isFolderPage ? .index : .article
        case .glossary: return folder == "glossary" && !isFolderPage ? .term : .glossary
        case .timeline: return folder == "timeline" && !isFolderPage ? .event : .timeline
        case nil: break
        }
        if parts.count == 1, name == "glossary" { return .glossary }
        if parts.count == 1, name == "timeline" { return .timeline }
        if folder == "glossary" { return isFolderPage ? .glossary : .term }
        if folder == "timeline" { return isFolderPage ? .timeline : .event }
        return isFolderPage ? .index : .article
    }
}

import LecternContent
import LecternCore
import LecternRendering
import LecternSearch

/// Files of the site that stand in each other's way.
enum OutputCollisions {
    /// Found before anything is written, and on every disk alike: a site that is built here may be opened elsewhere.
    static func find(_ plan: SitePlan, theme: Theme, assets: [SourceFile]) -> [Diagnostic] {
        var claims = OutputClaims(folding: .portable)
        var folders = FolderSpellings(kept: plan.settings.hasSearch ? ["search"] : [])
        return OutputTable.candidates(plan, theme: theme, assets: assets).compactMap { entry in
            if let owner = reservation(of: entry, hasSearch: plan.settings.hasSearch) {
                return samePath(entry, .lectern(owner))
            }
            guard let other = claims.claim(entry) else { return folders.check(entry) }
            if case .replaceable = entry.origin { return nil }
            return fault(of: entry, with: other)
        }
    }

    private static func fault(of entry: OutputTable.Entry, with other: OutputTable.Entry) -> Diagnostic? {
        if DiskName(entry.path) == DiskName(other.path) { return samePath(entry, other.origin) }
        let names = NameFolding.portable
        guard names.key(entry.path) == names.key(other.path) else { return folderAndFile(entry, other) }
        // Of the names of the author's own files that has been told.
        let isTold = names.key(entry.origin.words) == names.key(other.origin.words)
        return isTold ? nil : sameName(entry, other)
    }

    // MARK: What Lectern keeps for itself

    /// Whether the path of a file of the author is kept for files that are not in the table.
    static func isKept(_ entry: OutputTable.Entry, hasSearch: Bool) -> Bool {
        reservation(of: entry, hasSearch: hasSearch) != nil
    }

    /// What a file's path is kept for, in words; `nil` for a path that files may have.
    private static func reservation(of entry: OutputTable.Entry, hasSearch: Bool) -> String? {
        guard case .author = entry.origin, case .constant = entry.source else { return nil }
        if hasSearch, SearchFile.areAt(entry.path) { return "the search index" }
        return FormulaFiles.areAt(entry.path) ? "the files of formulas" : nil
    }

    // MARK: Faults

    private static func samePath(_ entry: OutputTable.Entry, _ winner: OutputOrigin) -> Diagnostic {
        diagnostic(
            .error, entry, winner,
            "\(entry.origin.words) and \(winner.words) would both be written to \(entry.path)",
            "Each address can have one file; \(winner.words) is written.")
    }

    private static func sameName(_ entry: OutputTable.Entry, _ other: OutputTable.Entry) -> Diagnostic {
        diagnostic(
            .warning, entry, other.origin,
            "“\(entry.path)” and “\(other.path)” are one file on macOS and Windows",
            "Disks there do not tell letter case or Unicode forms apart; on such a disk \(other.origin.words) is written."
        )
    }

    private static func folderAndFile(_ entry: OutputTable.Entry, _ other: OutputTable.Entry) -> Diagnostic {
        diagnostic(
            .error, entry, other.origin,
            "\(entry.origin.words) would be written to \(entry.path), and \(other.origin.words) to \(other.path)",
            "One name cannot be that of a file and of a folder; \(other.origin.words) is written.")
    }

    /// - Parameter winner: What is written. The fault stands at the place of the other, unless only the winner has one.
    private static func diagnostic(
        _ severity: Diagnostic.Severity, _ entry: OutputTable.Entry, _ winner: OutputOrigin, _ summary: String,
        _ explanation: String
    ) -> Diagnostic {
        let related = entry.origin.location == nil ? nil : winner.location
        return Diagnostic(
            severity, "page.collision", at: entry.origin.location ?? winner.location, summary,
            explanation: explanation, suggestion: suggestion(entry), related: related.map { [$0] } ?? [])
    }

    private static func suggestion(_ entry: OutputTable.Entry) -> String {
        switch entry.source {
        case .page: "Rename one of them, or give it a slug in its front matter."
        case .made: "Remove the alias, or rename the file that has its address now."
        case .constant: "Rename the file; what is to take the place of a file of the theme belongs into Templates/."
        }
    }
}

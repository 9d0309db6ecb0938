package import LecternCore

/// What one rebuild did, as the terminal and the open pages are told.
package struct RebuildOutcome: Sendable {
    /// Every fault of the site as it stands now, not only of what changed.
    package var diagnostics: [Diagnostic]
    /// The pages and assets that differ from the build before, as paths from the site's root
    /// (`a/b.html`, `assets/lectern.css`); `nil` when any of them may.
    package var changedURLs: [String]?
    /// One line for the terminal.
    package var summary: String
    /// Whether the build was given up: the pages stand as they were.
    package var failed: Bool

    package init(
        diagnostics: [Diagnostic] = [], changedURLs: [String]? = nil, summary: String = "", failed: Bool = false
    ) {
        self.diagnostics = diagnostics
        self.changedURLs = changedURLs
        self.summary = summary
        self.failed = failed
    }

    /// Whether the pages have to show faults.
    var hasErrors: Bool { failed || diagnostics.contains { $0.severity == .error } }
}

import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// All that a site is made from, as it was read, before anything is decided.
struct SiteInputs: Sendable {
    var folders: SiteFolders
    var settings: Settings
    var theme: Theme
    /// In the order of their paths; drafts only when they are wanted.
    var notes: [Note]
    /// Files that are copied as they are.
    var assets: [SourceFile]
    /// The sizes of the pictures among them, by path from the content folder.
    var imageSizes: [String: ImageSize]
    /// What the author wants to be left out, and what was.
    var exclusion: ContentExclusion
    var leftOut: [LeftOut]
    /// In days since 1970-01-01.
    var today: Int
    /// Faults of what was read, but for those that the notes hold.
    var faults: [Diagnostic]

    var diagnostics: [Diagnostic] { faults + notes.flatMap(\.diagnostics) }

    /// What the plan takes from it.
    var planInput: PlanInput {
        PlanInput(
            settings: settings, words: theme.strings, folderName: FilePath.name(of: folders.root),
            heads: notes.map(\.head),
            assets: assets.map(\.path), imageSizes: imageSizes, today: today)
    }
}

import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// Where a site is and how it is to be: its folders, its settings, its theme.
struct SiteConfiguration: Sendable {
    var folders: SiteFolders
    var settings: Settings
    var theme: Theme
    /// Faults of the settings.
    var settingsFaults: [Diagnostic]
    /// Faults of the site's own templates and words.
    var themeFaults: [Diagnostic]

    /// - Throws: ``EnvironmentError`` when the site's folder is not there, or the settings or templates cannot be read.
    static func read(_ options: SiteOptions) throws -> SiteConfiguration {
        let (folders, settings, faults) = try readSettings(options)
        let (theme, themeFaults) = try Theme.load(
            overrides: folders.templates, displayName: folders.shown(folders.templates), language: settings.language)
        return SiteConfiguration(
            folders: folders, settings: settings, theme: theme, settingsFaults: faults, themeFaults: themeFaults)
    }

    /// Reads the theme again.
    mutating func readTheme() throws {
        (theme, themeFaults) = try Theme.load(
            overrides: folders.templates, displayName: folders.shown(folders.templates), language: settings.language)
    }

    /// The folders and the settings of a site.
    static func readSettings(_ options: SiteOptions) throws -> (SiteFolders, Settings, [Diagnostic]) {
        let first = try SiteFolders(options)
        let (file, faults) = try Settings.load(
            path: first.settings, file: first.shown(first.settings), isRequired: options.config != nil)
        let (settings, overrideFaults) = file.applying(options.overrides)
        let folders = try SiteFolders(options, settings: settings)
        return (folders, settings, faults + overrideFaults + missingContent(settings, folders, options))
    }

    /// A content folder that the settings name and that is not there.
    private static func missingContent(
        _ settings: Settings, _ folders: SiteFolders, _ options: SiteOptions
    ) -> [Diagnostic] {
        let isNamed = options.content == nil && settings.content != Settings.defaultContent
        guard isNamed, folders.content != FilePath.absolute(settings.content, in: folders.root) else { return [] }
        return [
            Diagnostic(
                .error, "content.missing", at: SourceLocation(file: folders.shown(folders.settings)),
                "the content folder “\(settings.content)” is not there",
                explanation: "The site's own folder was taken for the content.",
                suggestion: "Make the folder, or mend `content` in the settings.")
        ]
    }

    /// Where notes are, and what in that folder is something else.
    var contentRoot: ContentRoot {
        let others = [folders.output, folders.templates, folders.settings]
        let excluded = others.compactMap { FilePath.relative($0, to: folders.content) }
        var root = ContentRoot(path: folders.content, prefix: folders.contentPrefix, excluded: excluded)
        root.exclusions = settings.exclude
        root.gitignoreTop = settings.heedsGitignore ? folders.root : nil
        return root
    }

    /// How notes are read.
    var reading: NoteReader.Options {
        NoteReader.Options(
            parsing: ParseOptions(
                looseBullets: settings.looseBullets, expandsEmoji: settings.expandsEmoji,
                keepsAngleWords: settings.rawHTML == .sanitized),
            titles: settings.titles ?? (isVault ? .file : .heading))
    }

    /// Whether Obsidian has opened the content, or the site's folder: its users know notes by the names of their files.
    private var isVault: Bool {
        [folders.content, folders.root].contains { FileSystem.kind(of: $0 + "/.obsidian") == .directory }
    }
}

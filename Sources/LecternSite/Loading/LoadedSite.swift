import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// All that a build reads from the disk, before anything is decided.
struct LoadedSite: Sendable {
    var folders: SiteFolders
    /// What the settings' file says, with what the command line says instead.
    var settings: Settings
    var theme: Theme
    /// In the order of their paths; drafts only when they are wanted.
    var notes: [LoadedNote]
    /// Files that are copied as they are.
    var assets: [SourceFile]
    /// The sizes of the pictures among them, by path from the content folder.
    var imageSizes: [String: ImageSize]
    var diagnostics: [Diagnostic]
}

/// Reads settings, theme and notes.
enum SiteLoader {
    /// - Throws: ``EnvironmentError`` when a folder or the settings cannot be read.
    static func load(_ options: SiteOptions) async throws -> LoadedSite {
        let (folders, settings, faults) = try readSettings(options)
        let (theme, themeFaults) = try Theme.load(
            overrides: folders.templates, displayName: folders.shown(folders.templates), language: settings.language)
        let (listing, listingFaults) = try ContentScanner.scan(contentRoot(folders))
        let parsing = ParseOptions(looseBullets: settings.looseBullets, expandsEmoji: settings.expandsEmoji)
        let loaded = try await listing.notes.concurrentMap { NoteLoader.load($0, parsing: parsing) }
        let (imageSizes, imageFaults) = try await readImages(listing.assets)
        let wanted = loaded.compactMap(\.note).filter { settings.includesDrafts || !$0.matter.isDraft }
        let notes = CodeIncludes.read(for: wanted, from: listing)
        return LoadedSite(
            folders: folders, settings: settings, theme: theme, notes: notes, assets: listing.assets,
            imageSizes: imageSizes,
            diagnostics: faults + themeFaults + listingFaults + loaded.flatMap(\.diagnostics) + imageFaults)
    }

    /// The sizes of pictures, from the first bytes of their files.
    private static func readImages(_ assets: [SourceFile]) async throws -> ([String: ImageSize], [Diagnostic]) {
        let images = assets.filter { ImageFile.isImage($0.path) }
        let readings = try await images.concurrentMap { ImageFile.size(of: $0) }
        let sizes = zip(images, readings).compactMap { image, reading in reading.0.map { (image.path, $0) } }
        return (Dictionary(uniqueKeysWithValues: sizes), readings.flatMap(\.1))
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
    private static func contentRoot(_ folders: SiteFolders) -> ContentRoot {
        let others = [folders.output, folders.templates, folders.settings]
        let excluded = others.compactMap { FilePath.relative($0, to: folders.content) }
        return ContentRoot(path: folders.content, prefix: folders.contentPrefix, excluded: excluded)
    }
}

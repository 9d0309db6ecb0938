import LecternContent
import LecternCore
import LecternRendering

/// Reads all that a site is made from, and reads again what has changed since.
struct SiteReader: Sendable {
    private let options: SiteOptions
    private var configuration: SiteConfiguration
    private var content: ContentReader

    /// Reads the whole site.
    ///
    /// - Throws: ``EnvironmentError`` when a folder or the settings cannot be read.
    init(_ options: SiteOptions) async throws {
        self.options = options
        configuration = try SiteConfiguration.read(options)
        content = try await ContentReader(configuration.contentRoot, options: configuration.reading)
    }

    var folders: SiteFolders { configuration.folders }

    var exclusion: ContentExclusion { content.exclusion }
    var leftOut: [LeftOut] { content.leftOut }

    /// - Throws: ``EnvironmentError`` for a content without a note, which is hardly the folder that was meant.
    func requireNotes() throws(EnvironmentError) {
        guard !content.hasNotes else { return }
        throw EnvironmentError(
            path: folders.content, action: "cannot make a site of", reason: "it holds no note (a file ending in .md)")
    }

    /// Reads files again of which only the contents changed: what most saves are.
    ///
    /// - Parameter changes: Paths at which something was written, made or removed.
    /// - Returns: The notes that are others now; `nil`, with nothing changed, when more than the texts of a few notes may
    ///   have changed: then ``read(_:)`` takes the changes in.
    mutating func readAgain(_ changes: [PathChange]) -> [Note]? {
        folders.hasContentCome ? nil : content.readAgain(changes)
    }

    /// Reads again what has changed.
    ///
    /// - Throws: ``EnvironmentError`` when a folder or the settings cannot be read; nothing has changed then.
    mutating func read(_ changes: [PathChange]) async throws {
        var next = self
        let mayHaveOtherSettings = folders.hasContentCome || changes.contains { $0.covers(folders.settings) }
        let isConfiguredAnew = try mayHaveOtherSettings && next.readConfiguration()
        if !isConfiguredAnew, changes.contains(where: { $0.touches(folders.templates) }) {
            try next.configuration.readTheme()
        }
        let (root, reading) = (next.configuration.contentRoot, next.configuration.reading)
        if root != content.root || reading != content.options {
            next.content = try await ContentReader(root, options: reading)
        } else if changes.contains(where: { $0.touches(folders.content) }) {
            try await next.content.read(ChangedPaths(changes))
        }
        self = next
    }

    /// Reads the settings again; faulty ones are told and change nothing, so that a preview goes on.
    ///
    /// - Returns: Whether they were taken.
    /// - Throws: ``EnvironmentError`` also when the content is gone: it may be on its way to another place and back, and
    ///   a site of all else in its folder is nothing that anybody asked for.
    private mutating func readConfiguration() throws -> Bool {
        let read = try SiteConfiguration.read(options)
        if read.settingsFaults.contains(where: { $0.severity == .error }) {
            configuration.settingsFaults = read.settingsFaults
            return false
        }
        let isGone = read.folders.content != read.folders.namedContent && folders.content == read.folders.namedContent
        if isGone { throw SiteFolders.missing(folders.content) }
        configuration = read
        return true
    }

    var inputs: SiteInputs {
        SiteInputs(
            folders: folders, settings: configuration.settings, theme: configuration.theme,
            notes: content.notes(withDrafts: configuration.settings.includesDrafts), assets: content.assets,
            imageSizes: content.imageSizes, exclusion: content.exclusion, leftOut: content.leftOut,
            today: options.today,
            faults: configuration.settingsFaults + configuration.themeFaults + content.faults)
    }
}

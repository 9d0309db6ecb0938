import LecternContent
package import LecternCore
import LecternMarkdown
import LecternRendering

/// Reads all that a site is made from, and reads again what has changed since.
struct SiteReader: Sendable {
    /// What a file of the content folder was found to be.
    private struct NoteReading: Sendable {
        var file: SourceFile
        var note: Note?
        var faults: [Diagnostic]
    }

    private struct ImageReading: Sendable {
        var size: ImageSize?
        var faults: [Diagnostic]
    }

    private let options: SiteOptions
    private var configuration: SiteConfiguration
    private var listing = ContentListing()
    private var listingFaults: [Diagnostic] = []
    /// By path from the content folder.
    private var notes: [String: NoteReading] = [:]
    private var images: [String: ImageReading] = [:]

    /// Reads the whole site.
    ///
    /// - Throws: ``EnvironmentError`` when a folder or the settings cannot be read.
    init(_ options: SiteOptions) async throws {
        self.options = options
        configuration = try SiteConfiguration.read(options)
        try await readContent(changed: nil)
    }

    var folders: SiteFolders { configuration.folders }

    /// Reads again what has changed.
    ///
    /// - Parameter changes: Paths at which something was written, made or removed.
    /// - Throws: ``EnvironmentError`` when a folder or the settings cannot be read; nothing has changed then.
    mutating func read(_ changes: [PathChange]) async throws {
        var next = self
        let mayHaveOtherSettings = folders.hasContentCome || changes.contains { $0.covers(folders.settings) }
        let isConfiguredAnew = try mayHaveOtherSettings && next.readConfiguration()
        if !isConfiguredAnew, changes.contains(where: { $0.touches(folders.templates) }) {
            try next.configuration.readTheme()
        }
        if next.configuration.contentRoot == configuration.contentRoot,
            next.configuration.parsing == configuration.parsing
        {
            let inside = changes.filter { $0.touches(folders.content) }
            if !inside.isEmpty { try await next.readContent(changed: inside) }
        } else {
            try await next.readContent(changed: nil)
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

    /// - Parameter changed: `nil` for all of it.
    private mutating func readContent(changed: [PathChange]?) async throws {
        let before = listing
        let isKnown = changed.map { changes in changes.allSatisfy { isKnownFile($0) } } ?? false
        if !isKnown { (listing, listingFaults) = try ContentScanner.scan(configuration.contentRoot) }
        let isFresh = { (file: SourceFile) in changed.map { $0.contains { $0.covers(file.diskPath) } } ?? true }
        let parsing = configuration.parsing
        let stale = listing.notes.filter { isFresh($0) || notes[$0.path]?.file != $0 }
        for (file, reading) in zip(stale, try await stale.concurrentMap { NoteReader.read($0, parsing: parsing) }) {
            notes[file.path] = NoteReading(file: file, note: reading.note, faults: reading.diagnostics)
        }
        let pictures = listing.assets.filter { ImageFile.isImage($0.path) && (isFresh($0) || images[$0.path] == nil) }
        for (file, reading) in zip(pictures, try await pictures.concurrentMap { ImageFile.size(of: $0) }) {
            images[file.path] = ImageReading(size: reading.0, faults: reading.1)
        }
        if listing != before { forgetLost() }
        readIncluded(changed: listing == before ? changed : nil, fresh: Set(stale.map(\.path)))
    }

    /// Whether a change is that of the contents of a file that was there before and still is.
    private func isKnownFile(_ change: PathChange) -> Bool {
        // A link in the place of a file may lead out of the content.
        guard !change.includesTree, FileSystem.kind(of: change.path) == .file,
            let path = FilePath.relative(change.path, to: folders.content)
        else { return false }
        return notes[path] != nil || listing.assets.contains { $0.path == path }
    }

    private mutating func forgetLost() {
        let present = Set(listing.notes.map(\.path) + listing.assets.map(\.path))
        notes = notes.filter { present.contains($0.key) }
        images = images.filter { present.contains($0.key) }
    }

    /// Reads the files that code blocks show, where they may have changed.
    ///
    /// - Parameters:
    ///   - changed: `nil` when files have come or gone.
    ///   - fresh: The notes that have been read anew.
    private mutating func readIncluded(changed: [PathChange]?, fresh: Set<String>) {
        let including = listing.notes.filter { file in
            guard let note = notes[file.path]?.note, MarkdownDocument.mayInclude(note.body) else { return false }
            guard let changed, !fresh.contains(file.path) else { return true }
            return CodeIncludes.sources(of: note).contains { source in
                changed.contains { $0.covers(folders.content + "/" + source) }
            }
        }
        guard !including.isEmpty else { return }
        let includes = CodeIncludes(listing)
        for file in including {
            if let note = notes[file.path]?.note { notes[file.path]?.note?.included = includes.read(for: note) }
        }
    }

    // MARK: What was read

    var inputs: SiteInputs {
        let readings = listing.notes.compactMap { notes[$0.path] }
        let settings = configuration.settings
        let wanted = readings.compactMap(\.note).filter { settings.includesDrafts || !$0.head.matter.isDraft }
        var faults = configuration.settingsFaults + configuration.themeFaults + listingFaults
        faults += readings.flatMap(\.faults) + wanted.flatMap(\.diagnostics)
        faults += listing.assets.flatMap { images[$0.path]?.faults ?? [] }
        return SiteInputs(
            folders: folders, settings: settings, theme: configuration.theme, notes: wanted, assets: listing.assets,
            imageSizes: images.compactMapValues(\.size), diagnostics: faults)
    }
}

/// A path of the disk at which something changed.
package struct PathChange: Sendable, Hashable {
    /// Absolute.
    package var path: String
    /// Whether anything below the path may have changed, too.
    package var includesTree: Bool

    package init(_ path: String, includesTree: Bool = false) {
        self.path = path
        self.includesTree = includesTree
    }

    /// Whether what stands at another path may have changed: it is the path, or lies below it.
    func covers(_ other: String) -> Bool {
        other.utf8.starts(with: path.utf8)
            && (other.utf8.count == path.utf8.count || other.utf8.dropFirst(path.utf8.count).first == UInt8(ascii: "/"))
    }

    /// Whether a folder, or anything in it, may have changed.
    func touches(_ folder: String) -> Bool { covers(folder) || FilePath.relative(path, to: folder) != nil }
}

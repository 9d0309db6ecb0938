import LecternContent
import LecternCore
import LecternMarkdown

/// Reads the files of a content folder, and reads again those that have changed.
struct ContentReader: Sendable {
    /// What a note's file was found to be.
    private struct NoteReading: Sendable {
        var file: SourceFile
        var note: Note?
        var faults: [Diagnostic]
        /// Whether its code blocks may show other files.
        var mayInclude: Bool

        init(_ file: SourceFile, options: NoteReader.Options) {
            self.file = file
            (note, faults) = NoteReader.read(file, options: options)
            mayInclude = note.map { MarkdownDocument.mayInclude($0.body) } ?? false
        }
    }

    private struct ImageReading: Sendable, Equatable {
        var size: ImageSize?
        var faults: [Diagnostic]

        init(_ file: SourceFile) {
            (size, faults) = ImageFile.size(of: file)
        }
    }

    /// Beyond so many changes all processors are put to work.
    private static let few = 16

    let root: ContentRoot
    let options: NoteReader.Options
    private var listing = ContentListing()
    private var listingFaults: [Diagnostic] = []
    /// By path from the content folder.
    private var files: [String: SourceFile] = [:]
    private var notes: [String: NoteReading] = [:]
    private var images: [String: ImageReading] = [:]
    /// The paths of the notes whose code blocks may show other files.
    private var including: Set<String> = []

    /// Reads the whole folder.
    ///
    /// - Throws: ``EnvironmentError`` when the folder cannot be listed.
    init(_ root: ContentRoot, options: NoteReader.Options) async throws {
        self.root = root
        self.options = options
        try await read(ChangedPaths([PathChange(root.path, includesTree: true)]))
    }

    /// Lists the folder again, and reads again what has changed.
    ///
    /// - Throws: ``EnvironmentError`` when the folder cannot be listed; nothing has changed then.
    mutating func read(_ changes: ChangedPaths) async throws {
        (listing, listingFaults) = try ContentScanner.scan(root)
        let before = files
        files = Dictionary(
            (listing.notes + listing.assets).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for path in before.keys where files[path] == nil {
            notes[path] = nil
            images[path] = nil
        }
        let options = options
        let stale = listing.notes.filter { changes.cover($0.diskPath) || before[$0.path] != $0 }
        for reading in try await stale.concurrentMap({ NoteReading($0, options: options) }) {
            notes[reading.file.path] = reading
        }
        let pictures = listing.assets.filter {
            ImageFile.isImage($0.path) && (changes.cover($0.diskPath) || images[$0.path] == nil)
        }
        for (file, reading) in zip(pictures, try await pictures.concurrentMap(ImageReading.init)) {
            images[file.path] = reading
        }
        for path in stale.map(\.path) {
            if notes[path]?.mayInclude == true { including.insert(path) } else { including.remove(path) }
        }
        including.formIntersection(files.keys)
        // Files have come or gone: any name may mean another one.
        readIncluded(of: including)
    }

    /// Reads files again of which only the contents changed.
    ///
    /// - Returns: The notes that are others now; `nil`, with nothing changed, when more may have changed than the texts
    ///   of a few notes.
    mutating func readAgain(_ changes: [PathChange]) -> [Note]? {
        guard changes.count <= Self.few else { return nil }
        let changed = changes.compactMap(knownFile)
        guard changed.count == changes.count else { return nil }
        var fresh: [NoteReading] = []
        for file in changed {
            if file.kind == .note {
                guard let reading = readAgain(file) else { return nil }
                fresh.append(reading)
            } else if ImageFile.isImage(file.path), images[file.path] != ImageReading(file) {
                return nil
            }
        }
        let paths = changed.map(\.path)
        let touched = including.union(fresh.map(\.file.path)).filter { path in
            paths.contains(path) || notes[path]?.note.map(CodeIncludes.sources)?.contains(where: paths.contains) == true
        }
        let before = touched.compactMap { notes[$0]?.note }
        for reading in fresh {
            notes[reading.file.path] = reading
            if reading.mayInclude { including.insert(reading.file.path) } else { including.remove(reading.file.path) }
        }
        readIncluded(of: including.intersection(touched))
        return before.compactMap { old in notes[old.path]?.note.flatMap { $0 == old ? nil : $0 } }
    }

    /// A file that was there before and still is.
    private func knownFile(_ change: PathChange) -> SourceFile? {
        // A link in the place of a file may lead out of the content.
        guard !change.includesTree, FileSystem.kind(of: change.path) == .file else { return nil }
        let file = FilePath.relative(change.path, to: root.path).flatMap { files[$0] }
        // A file of the same name in another Unicode form is another file.
        return file.flatMap { DiskName($0.diskPath) == DiskName(change.path) ? $0 : nil }
    }

    /// - Returns: `nil` when the note came or went by that.
    private func readAgain(_ file: SourceFile) -> NoteReading? {
        let reading = NoteReading(file, options: options)
        guard let note = reading.note, let old = notes[file.path]?.note,
            note.head.matter.isDraft == old.head.matter.isDraft
        else { return nil }
        return reading
    }

    /// Reads the files that code blocks of notes show.
    private mutating func readIncluded(of paths: Set<String>) {
        guard !paths.isEmpty else { return }
        let includes = CodeIncludes(listing)
        for path in paths {
            if let note = notes[path]?.note { notes[path]?.note?.included = includes.read(for: note) }
        }
    }

    // MARK: What was read

    /// The notes in the order of their paths.
    func notes(withDrafts includesDrafts: Bool) -> [Note] {
        listing.notes.compactMap { file in
            notes[file.path]?.note.flatMap { includesDrafts || !$0.head.matter.isDraft ? $0 : nil }
        }
    }

    /// What the author wants to be left out.
    var exclusion: ContentExclusion { listing.exclusion }
    var leftOut: [LeftOut] { listing.leftOut }
    /// Whether there is any note, drafts included.
    var hasNotes: Bool { !listing.notes.isEmpty }

    /// Files that are copied as they are, in the order of their paths.
    var assets: [SourceFile] { listing.assets }

    /// The sizes of the pictures among them, by path.
    var imageSizes: [String: ImageSize] { images.compactMapValues(\.size) }

    /// The faults of files, but for those that the notes themselves hold.
    var faults: [Diagnostic] {
        listingFaults + listing.notes.flatMap { notes[$0.path]?.faults ?? [] }
            + listing.assets.flatMap { images[$0.path]?.faults ?? [] }
    }
}

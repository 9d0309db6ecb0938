import LecternContent
import LecternCore
import LecternMarkdown

/// Reads the files that code blocks show, so that compiling a note asks no disk and its key holds all that went in.
///
/// Only what the scan of the content folder found can be included. The scan has refused links that lead out of the
/// folder already, so no path gets out of it.
struct CodeIncludes {
    /// A listing longer than this is no listing.
    private static let largest = 1 << 20

    /// Where each file of the content folder is on the disk, by its path.
    private let files: [String: String]

    init(_ listing: ContentListing) {
        files = Dictionary(
            (listing.notes + listing.assets).map { ($0.path, $0.diskPath) }, uniquingKeysWith: { first, _ in first })
    }

    /// The files that a note without a site shows: of its own folder.
    ///
    /// - Throws: ``EnvironmentError`` when the folder cannot be listed.
    static func read(for note: Note, beside file: String) throws(EnvironmentError) -> IncludedFiles {
        guard MarkdownDocument.mayInclude(note.body) else { return IncludedFiles() }
        let (listing, _) = try ContentScanner.scan(ContentRoot(path: FileSystem.parent(of: file)))
        return CodeIncludes(listing).read(for: note)
    }

    /// The files that a note of a site shows.
    func read(for note: Note) -> IncludedFiles {
        MarkdownDocument.mayInclude(note.body) ? read(for: note.body, in: note.folder) : IncludedFiles()
    }

    /// The paths, from the content folder, of the files that a note shows.
    static func sources(of note: Note) -> [String] {
        note.included.files.keys.compactMap { resolve($0, in: note.folder) }
    }

    /// - Parameters:
    ///   - body: A note without its front matter.
    ///   - folder: The note's, from the content folder.
    private func read(for body: ArraySlice<UInt8>, in folder: String) -> IncludedFiles {
        var included = IncludedFiles()
        for path in MarkdownDocument(parsing: body).includedPaths() {
            included.files[path] = read(path, in: folder)
        }
        return included
    }

    private func read(_ path: String, in folder: String) -> IncludedFiles.File {
        guard let resolved = Self.resolve(path, in: folder) else { return .outside }
        guard let diskPath = files[resolved] else { return .missing(suggestion: suggestion(for: resolved)) }
        do throws(EnvironmentError) {
            return Self.text(try FileSystem.read(diskPath))
        } catch {
            return .unreadable(error.reason)
        }
    }

    private static func text(_ bytes: [UInt8]) -> IncludedFiles.File {
        guard bytes.count <= largest else { return .unreadable("it is larger than a megabyte") }
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            return .unreadable("it is no text in UTF-8")
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard text.contains(UInt8(ascii: "\r")) else { return .text(Array(text)) }
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for (index, byte) in zip(text.indices, text)
        where byte != UInt8(ascii: "\r") || index + 1 == text.endIndex
            || text[index + 1] != UInt8(ascii: "\n")
        {
            output.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
        }
        return .text(output)
    }

    /// A path from the content folder, or `nil` for one that leads out of it.
    private static func resolve(_ path: String, in folder: String) -> String? {
        var parts = FilePath.isAbsolute(path) ? [] : FilePath.parts(of: folder)
        for part in FilePath.parts(of: path) {
            switch part {
            case ".": continue
            case "..": guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    /// The file that was meant: one of the same name elsewhere, or one with a name like it. It is written from the
    /// content folder.
    private func suggestion(for path: String) -> String? {
        let name = FilePath.name(of: path)
        let paths = files.keys.sorted()
        let found = paths.first { FilePath.name(of: $0) == name } ?? NearMiss.suggestion(for: path, among: paths)
        return found.map { "/" + $0 }
    }
}

package import LecternCore

/// Finds the files of a content folder, in an order that depends on their names alone.
///
/// Symbolic links are followed as long as they stay in the folder and lead to no folder above them.
package struct ContentScanner {
    /// How many links to folders are followed; links to folders of links could otherwise go on without end.
    private static let linkLimit = 1000

    private let root: ContentRoot
    /// The folder's own path, without links.
    private let top: String
    private let excluded: Set<String>
    private var exclusion: ContentExclusion
    private var leftOut: [LeftOut] = []
    private var files: [SourceFile] = []
    private var diagnostics: [Diagnostic] = []
    private var linkedFolders = 0

    /// Lists the content of a folder.
    ///
    /// - Throws: ``EnvironmentError`` when the folder itself cannot be listed.
    package static func scan(_ root: ContentRoot) throws(EnvironmentError) -> (ContentListing, [Diagnostic]) {
        guard let top = FileSystem.canonicalPath(root.path) else {
            throw EnvironmentError(path: root.path, action: "cannot list", reason: "no such folder")
        }
        var scanner = ContentScanner(root: root, top: top)
        scanner.visit(try FileSystem.list(root.path), of: Folder(path: "", canonical: top, above: []))
        return scanner.result
    }

    private init(root: ContentRoot, top: String) {
        self.root = root
        self.top = top
        excluded = Set(root.excluded)
        exclusion = ContentExclusion(
            content: top, site: root.gitignoreTop ?? top, patterns: root.exclusions,
            readsGitignore: root.gitignoreTop != nil)
    }

    private var result: (ContentListing, [Diagnostic]) {
        let (kept, twins) = UnicodeTwins.part(files)
        let sorted = kept.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var listing = ContentListing()
        listing.notes = sorted.filter { $0.kind == .note }
        listing.assets = sorted.filter { $0.kind == .asset }
        if !exclusion.isEmpty { listing.exclusion = exclusion }
        listing.leftOut = leftOut.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return (listing, (diagnostics + twins).sorted(by: Diagnostic.isOrderedBefore))
    }

    /// A folder on the way down.
    private struct Folder {
        /// The path relative to the content folder with `/` at its end; empty at the top.
        var path: String
        /// The path without links.
        var canonical: String
        /// The paths without links of the folders above.
        var above: [String]
    }

    private mutating func visit(_ entries: [FileSystem.Entry], of folder: Folder) {
        if entries.contains(where: { $0.name == FileNameRules.ignoreList && $0.kind == .file }) {
            exclusion.read(in: String(folder.path.dropLast()), at: disk(folder.path))
        }
        let kept = entries.filter { !FileNameRules.isSkipped($0.name) && !excluded.contains(folder.path + $0.name) }
        var present: [FileSystem.Entry] = []
        var own: (rank: Int, index: Int)?
        for entry in kept {
            let index = files.count
            guard visit(entry, in: folder) else { continue }
            present.append(entry)
            // A folder that a link leads to has files of its own.
            guard files.count == index + 1, files[index].diskPath == disk(folder.path + entry.name),
                let rank = FileNameRules.sectionPageRank(entry.name), own.map({ rank < $0.rank }) ?? true
            else { continue }
            own = (rank, index)
        }
        if let own { files[own.index].isSectionPage = true }
        diagnostics += NameCollisions.find(among: present, in: root.prefix + folder.path)
    }

    /// Takes in a file or folder, and says whether it is part of the content.
    private mutating func visit(_ entry: FileSystem.Entry, in folder: Folder) -> Bool {
        let path = folder.path + entry.name
        if entry.name.unicodeScalars.contains("\u{FFFD}"), FileSystem.kind(of: disk(path)) == nil {
            diagnostics.append(.invalidName(root.prefix + path))
            return false
        }
        let isFolder =
            entry.kind == .directory
            || entry.kind == .symbolicLink && FileSystem.kind(of: disk(path), followingLinks: true) == .directory
        if isLeftOut(path, isFolder: isFolder) { return false }
        switch entry.kind {
        case .file: add(path)
        case .directory: descend(path, canonical: folder.canonical + "/" + entry.name, from: folder)
        case .symbolicLink: return follow(path, from: folder)
        case .other:
            diagnostics.append(.special(root.prefix + path))
            return false
        }
        return true
    }

    private func disk(_ path: String) -> String { root.path + "/" + path }

    private mutating func isLeftOut(_ path: String, isFolder: Bool) -> Bool {
        guard let reason = exclusion.reason(for: path, isFolder: isFolder) else { return false }
        leftOut.append(LeftOut(path: root.prefix + path + (isFolder ? "/" : ""), reason: reason))
        return true
    }

    private mutating func add(_ path: String) {
        let file = SourceFile(
            path: UnicodeForm.composed(path), file: root.prefix + path, diskPath: disk(path),
            kind: FileNameRules.isNote(path) ? .note : .asset)
        files.append(file)
        // That a note cannot be read is told when it is read; other files are only copied.
        guard file.kind == .asset, let reason = FileSystem.obstacle(toReading: file.diskPath) else { return }
        diagnostics.append(SourceFile.unreadable(file.file, reason: reason))
    }

    private mutating func descend(_ path: String, canonical: String, from folder: Folder) {
        let below = Folder(path: path + "/", canonical: canonical, above: folder.above + [folder.canonical])
        do throws(EnvironmentError) {
            let entries = try FileSystem.list(disk(path))
            guard !entries.contains(where: { $0.name == FileNameRules.outputList && $0.kind == .file }) else {
                leftOut.append(LeftOut(path: root.prefix + path + "/", reason: .output))
                return
            }
            visit(entries, of: below)
        } catch {
            diagnostics.append(SourceFile.unreadable(root.prefix + path, reason: error.reason))
        }
    }

    /// Follows a symbolic link, and says whether it leads to content.
    private mutating func follow(_ path: String, from folder: Folder) -> Bool {
        let file = root.prefix + path
        guard let target = FileSystem.canonicalPath(disk(path)) else {
            diagnostics.append(.brokenLink(file))
            return false
        }
        guard isInside(target) else {
            diagnostics.append(.linkOutside(file))
            return false
        }
        let kind = FileSystem.kind(of: target)
        if let inner = FilePath.relative(target, to: top), exclusion.leavesOut(inner, isFolder: kind == .directory) {
            return false
        }
        switch kind {
        case .file: add(path)
        case .directory:
            linkedFolders += 1
            guard target != folder.canonical, !folder.above.contains(target), linkedFolders <= Self.linkLimit else {
                diagnostics.append(.linkLoop(file))
                return false
            }
            descend(path, canonical: target, from: folder)
        default:
            diagnostics.append(.special(file))
            return false
        }
        return true
    }

    /// Whether a path without links is part of the content.
    private func isInside(_ target: String) -> Bool {
        guard target == top || target.utf8.starts(with: (top + "/").utf8) else { return false }
        let relative = target.dropFirst(top.count + 1)
        return !excluded.contains { String(relative) == $0 || FilePath.relative(String(relative), to: $0) != nil }
    }
}

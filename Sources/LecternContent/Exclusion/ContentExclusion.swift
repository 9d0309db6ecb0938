import LecternCore

/// What of a content folder the author wants to be left out: by `exclude` in the settings, and by `.gitignore` files in
/// the folder and above it, up to the top of the repository or of the site.
package struct ContentExclusion: Sendable, Hashable {
    package enum Reason: Sendable, Hashable, CaseIterable {
        case setting
        case gitignore
        /// The folder is the output of a build.
        case output
    }

    /// The setting, which has the last word.
    private let setting: IgnoreList
    private let readsGitignore: Bool
    /// Of the folders above the content, from the top, each with the names that lead from it to the content.
    private let above: [Above]
    /// Of folders of the content, by their path from it.
    private var inside: [String: IgnoreList] = [:]

    private struct Above: Sendable, Hashable {
        var names: [String]
        var list: IgnoreList
    }

    /// Nothing is left out.
    package init() {
        (setting, readsGitignore, above) = (IgnoreList([String]()), false, [])
    }

    /// - Parameters:
    ///   - content: The content folder, without links.
    ///   - site: The site's folder, without links.
    ///   - patterns: The setting.
    init(content: String, site: String, patterns: [String], readsGitignore: Bool) {
        setting = IgnoreList(patterns)
        self.readsGitignore = readsGitignore
        above = readsGitignore ? Self.above(content, site: site) : []
    }

    /// Whether nothing is left out, whatever its name.
    var isEmpty: Bool { setting.isEmpty && above.isEmpty && inside.isEmpty }

    /// The lists of the folders above. When they leave out the content itself they were not meant for a site.
    private static func above(_ content: String, site: String) -> [Above] {
        let folders = foldersAbove(content, site: site)
        let lists = folders.reversed().compactMap { folder in
            IgnoreList(in: folder).flatMap { list in
                FilePath.relative(content, to: folder).map { Above(names: names($0), list: list) }
            }
        }
        let isLeftOut = lists.contains { above in
            above.names.indices.contains { above.list.verdict(above.names[...$0], isFolder: true) == true }
        }
        return isLeftOut ? [] : lists
    }

    /// The nearest first: up to the top of the repository, or without one to the site's folder.
    private static func foldersAbove(_ content: String, site: String) -> [String] {
        var (folders, folder): ([String], String) = ([], content)
        while FileSystem.kind(of: folder + "/.git") == nil {
            guard folder != "/" else { return folders.filter { $0 == site || FilePath.relative($0, to: site) != nil } }
            folder = FileSystem.parent(of: folder)
            folders.append(folder)
        }
        return folders
    }

    private static func names(_ path: String) -> [String] {
        FilePath.parts(of: UnicodeForm.composed(path)).map { String($0) }
    }

    /// Takes in the `.gitignore` of a folder of the content.
    ///
    /// - Parameters:
    ///   - folder: Relative to the content; empty for the content itself.
    ///   - disk: Its path on the disk.
    mutating func read(in folder: String, at disk: String) {
        guard readsGitignore, let list = IgnoreList(in: disk), !list.isEmpty else { return }
        inside[UnicodeForm.composed(folder)] = list
    }

    /// Why a path of the content is left out; `nil` when it is not. What lies in a folder that is left out is not asked for.
    ///
    /// - Parameter path: Relative to the content folder.
    package func reason(for path: String, isFolder: Bool) -> Reason? {
        if isEmpty { return nil }
        let names = Self.names(path)
        if let verdict = setting.verdict(names[...], isFolder: isFolder) { return verdict ? .setting : nil }
        // The list nearest to the path decides.
        for depth in names.indices.reversed() where !inside.isEmpty {
            guard let list = inside[names[..<depth].joined(separator: "/")] else { continue }
            if let verdict = list.verdict(names[depth...], isFolder: isFolder) { return verdict ? .gitignore : nil }
        }
        for above in above.reversed() {
            if let verdict = above.list.verdict((above.names + names)[...], isFolder: isFolder) {
                return verdict ? .gitignore : nil
            }
        }
        return nil
    }

    /// Whether a path of the content, or a folder above it in the content, is left out.
    package func leavesOut(_ path: String, isFolder: Bool = false) -> Bool {
        let names = Self.names(path)
        return names.indices.contains { index in
            let isInner = index < names.count - 1
            return reason(for: names[...index].joined(separator: "/"), isFolder: isInner || isFolder) != nil
        }
    }
}

/// A file or folder that is left out with all in it.
package struct LeftOut: Sendable, Hashable {
    /// Relative to the site's folder; that of a folder ends with `/`.
    package var path: String
    package var reason: ContentExclusion.Reason
}

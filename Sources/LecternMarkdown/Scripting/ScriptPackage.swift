import LecternCore

/// A package of scripts on this machine: KaTeX, Prism.
package struct ScriptPackage: Sendable, Hashable {
    /// The folder that holds the package's files.
    package let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// Looks for a package where a site and systems keep them, the site's own first.
    ///
    /// - Parameters:
    ///   - name: The package's name, as npm has it.
    ///   - part: The folder inside an npm package that has the files; Debian's have no such folder.
    ///   - key: A file that every copy has.
    ///   - site: The site's folder, whose `node_modules` comes first.
    static func find(_ name: String, part: String, key: String, site: String?) -> ScriptPackage? {
        var modules = (site.map { [$0 + "/node_modules"] }) ?? []
        modules += ["/usr/share/nodejs", "/usr/lib/node_modules", "/usr/local/lib/node_modules"]
        modules += ["/opt/homebrew/lib/node_modules"]
        var folders = modules.flatMap { ["\($0)/\(name)\(part)", "\($0)/\(name)"] }
        folders += ["/usr/share/javascript/\(name)", "/usr/local/share/javascript/\(name)"]
        return folders.first { FileSystem.kind(of: $0 + "/" + key, followingLinks: true) == .file }
            .map(ScriptPackage.init(folder:))
    }

    func text(of file: String) throws(ScriptError) -> String {
        let path = folder + "/" + file
        guard let bytes = try? FileSystem.read(path) else { throw .unreadable(path) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Tells one copy of a package from another without reading it: where a file of it is, and how long.
    func fingerprint(by file: String) -> String {
        let path = folder + "/" + file
        return "\(path) \(FileSystem.size(of: path) ?? 0)"
    }
}

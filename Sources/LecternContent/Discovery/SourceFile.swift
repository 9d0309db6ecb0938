package import LecternCore

/// A file of the content folder.
package struct SourceFile: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A Markdown file, which becomes a page.
        case note
        /// Any other file, which is copied beside its page.
        case asset
    }

    /// The path relative to the content folder, as its name is on disk.
    package var path: String
    /// The path relative to the site's folder, as diagnostics give it.
    package var file: String
    /// The path to read.
    package var diskPath: String
    package var kind: Kind
    /// Whether the note is its folder's own page: `index.md`, or `README.md` in a folder without `index.md`.
    package var isSectionPage: Bool

    package init(path: String, file: String, diskPath: String, kind: Kind, isSectionPage: Bool = false) {
        self.path = path
        self.file = file
        self.diskPath = diskPath
        self.kind = kind
        self.isSectionPage = isSectionPage
    }

    /// The last part of the path.
    package var name: String { FilePath.name(of: path) }

    /// The folder relative to the content folder; empty at the top.
    package var folder: String { FilePath.folder(of: path) }

    /// The path without extension, with the name `index` for a section's page: what the page's address is made of.
    package var stem: String {
        let base = isSectionPage ? "index" : FilePath.baseName(of: name)
        return folder.isEmpty ? base : folder + "/" + base
    }

    /// The file's text as UTF-8 without byte order mark, or `nil` with a fault when it cannot be read.
    package func text() -> ([UInt8]?, [Diagnostic]) {
        do throws(EnvironmentError) {
            let (bytes, faults) = SourceText.decode(try FileSystem.read(diskPath), file: file)
            return (bytes, faults)
        } catch {
            return (nil, [Self.unreadable(file, reason: error.reason)])
        }
    }

    static func unreadable(_ file: String, reason: String) -> Diagnostic {
        Diagnostic(
            .error, "content.unreadable", at: SourceLocation(file: file), "\(file) cannot be read: \(reason)",
            explanation: "The site is built without it.", suggestion: "Give yourself the right to read it.")
    }
}

/// Which names a disk takes for one.
package struct NameFolding: Sendable, Hashable {
    /// Whether `Notes` and `notes` are one name, as on most disks of macOS and Windows.
    package var foldsCase = false
    /// Whether the Unicode forms of a name are one, as on disks of macOS.
    package var foldsForms = false

    /// A disk that tells names apart by their bytes, unless something else is said.
    package init(foldsCase: Bool = false, foldsForms: Bool = false) {
        (self.foldsCase, self.foldsForms) = (foldsCase, foldsForms)
    }

    /// That of the most forgetful disk: names that it tells apart are two everywhere.
    package static let portable = NameFolding(foldsCase: true, foldsForms: true)

    /// What two paths have in common when they are one to the disk.
    package func key(_ path: String) -> DiskName {
        var text = path
        if foldsForms { text = UnicodeForm.composed(text) }
        if foldsCase { text = Self.foldingCase(text) }
        // Folding may leave a letter beside a mark with which it composes.
        return DiskName(foldsForms && foldsCase ? UnicodeForm.composed(text) : text)
    }

    /// Uppercase first, so that letters which only then are the same are one: `ß` and `ss`, `ſ` and `s`.
    private static func foldingCase(_ text: String) -> String { text.uppercased().lowercased() }
}

extension NameFolding {
    /// Finds out which names the disk of a folder takes for one.
    ///
    /// - Parameter folder: One of the process's own, with nothing in it and a lowercase ASCII name.
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    package init(probing folder: String) throws(EnvironmentError) {
        let shouted = FileSystem.parent(of: folder) + "/" + FilePath.name(of: folder).uppercased()
        foldsCase = FileSystem.kind(of: shouted) == .directory
        let (composed, decomposed) = (folder + "/\u{E9}", folder + "/e\u{301}")
        try FileSystem.write([], to: composed)
        foldsForms = FileSystem.kind(of: decomposed) == .file
        FileSystem.remove(composed)
    }
}

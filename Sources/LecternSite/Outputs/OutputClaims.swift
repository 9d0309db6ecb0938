import LecternCore

/// Gives the paths of the output away, each to the first that asks for it.
struct OutputClaims {
    private let names: NameFolding
    private var files: [DiskName: OutputTable.Entry] = [:]
    /// Folders, each with the first file in it.
    private var folders: [DiskName: OutputTable.Entry] = [:]

    init(folding names: NameFolding) {
        self.names = names
    }

    /// - Returns: What stands in the way: a file of the same path, one where a folder is to be, or one in a folder of the
    ///   path's name; `nil` when the path was free and is taken now.
    mutating func claim(_ entry: OutputTable.Entry) -> OutputTable.Entry? {
        let key = names.key(entry.path)
        if let other = files[key] ?? folders[key] { return other }
        let above = FilePath.folders(above: key.text).map(DiskName.init)
        for folder in above { if let other = files[folder] { return other } }
        files[key] = entry
        for folder in above where folders[folder] == nil { folders[folder] = entry }
        return nil
    }
}

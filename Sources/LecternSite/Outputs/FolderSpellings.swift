import LecternCore

/// Folders of the output that are one folder on some disks: there all files go to the spelling that came first, and the
/// addresses of the others are dead once the site stands on a disk that tells them apart.
struct FolderSpellings {
    private struct Folder {
        var spelling: DiskName
        var origin: OutputOrigin
        var isTold = false
    }

    private var folders: [DiskName: Folder] = [:]

    /// - Parameter kept: Folders of Lectern's own of which the files are not known yet.
    init(kept: [String]) {
        for folder in kept {
            folders[NameFolding.portable.key(folder)] = Folder(
                spelling: DiskName(folder), origin: .lectern("files of Lectern's own"))
        }
    }

    /// The warning for a file in a folder that has been spelled otherwise before, once for each folder. Two folders of the
    /// author are told when the content is scanned.
    mutating func check(_ entry: OutputTable.Entry) -> Diagnostic? {
        var found: Diagnostic?
        for folder in FilePath.folders(above: entry.path) {
            let key = NameFolding.portable.key(folder)
            if let known = folders[key] {
                if known.spelling != DiskName(folder), !known.isTold, let fault = fault(entry, folder, known) {
                    folders[key]?.isTold = true
                    found = fault
                }
            } else {
                folders[key] = Folder(spelling: DiskName(folder), origin: entry.origin)
            }
        }
        return found
    }

    private func fault(_ entry: OutputTable.Entry, _ folder: String, _ known: Folder) -> Diagnostic? {
        guard (entry.origin.location == nil) != (known.origin.location == nil) else { return nil }
        return Diagnostic(
            .warning, "page.collision", at: entry.origin.location ?? known.origin.location,
            "the folders “\(folder)” and “\(known.spelling.text)” of the site are one on macOS and Windows",
            explanation: "A site that is built there lacks one of them on a host that tells letter case apart.",
            suggestion: "Spell the folder of the notes otherwise.")
    }
}

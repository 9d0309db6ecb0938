import LecternContent
import LecternCore

/// Files in the output folder that no build wrote: they are the author's, and stay.
enum ForeignFiles {
    /// How many are named.
    private static let most = 3

    /// - Parameters:
    ///   - listed: What earlier builds wrote; `nil` when there is no list of that.
    ///   - paths: What is to be written.
    /// - Throws: ``EnvironmentError`` when a file would be written over one that no build wrote, and when the folder was
    ///   never written to and holds notes, which are not read since they stand where the site goes, or is a folder elsewhere
    ///   that is in use.
    static func refuse(
        in folder: OutputFolder, listed: PathSet?, writing paths: [String]
    ) throws(EnvironmentError) {
        let unknown = paths.filter { listed?.contains($0) != true && isTaken(folder.whole($0)) }
        if !unknown.isEmpty { throw failure(folder, unknown) }
        guard listed == nil else { return }
        let others = folder.isElsewhere ? entries("", of: folder).map(\.name) : notes(below: "", of: folder)
        if !others.isEmpty { throw failure(folder, others) }
    }

    static func failure(_ folder: OutputFolder, _ paths: [String]) -> EnvironmentError {
        let names = paths.prefix(most).joined(separator: ", ") + (paths.count > most ? ", …" : "")
        return EnvironmentError(
            path: folder.path, action: "cannot write into",
            reason: "it holds files that no build wrote (\(names)); "
                + "move them elsewhere, or name another folder with `output` or --output",
            concernsOneFile: true)
    }

    private static func isTaken(_ path: String) -> Bool {
        let kind = FileSystem.kind(of: path)
        return kind != nil && kind != .directory
    }

    private static func notes(below path: String, of folder: OutputFolder) -> [String] {
        entries(path, of: folder).flatMap { entry in
            let inner = path.isEmpty ? entry.name : path + "/" + entry.name
            if entry.kind == .directory { return notes(below: inner, of: folder) }
            return entry.kind == .file && FileNameRules.isNote(entry.name) ? [inner] : []
        }
    }

    private static func entries(_ path: String, of folder: OutputFolder) -> [FileSystem.Entry] {
        ((try? FileSystem.list(folder.whole(path))) ?? []).filter { !FileNameRules.isSkipped($0.name) }
    }
}

package import LecternCore

/// The notes of a folder and of those below it, as bytes; files that are no valid UTF-8 are left out.
package enum NoteFolder {
    /// - Throws: ``EnvironmentError`` when the folder or a file cannot be read.
    package static func read(_ folder: String) throws(EnvironmentError) -> [[UInt8]] {
        var notes: [[UInt8]] = []
        var waiting = [folder]
        while let path = waiting.popLast() {
            for entry in try FileSystem.list(path) where !entry.name.hasPrefix(".") {
                let inner = path + "/" + entry.name
                if entry.kind == .directory {
                    waiting.append(inner)
                } else if inner.hasSuffix(".md") {
                    let bytes = try FileSystem.read(inner)
                    if String(validating: bytes, as: UTF8.self) != nil { notes.append(bytes) }
                }
            }
        }
        return notes
    }
}

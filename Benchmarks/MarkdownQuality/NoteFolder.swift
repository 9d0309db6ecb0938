import LecternCore

/// The notes of a folder, as bytes.
enum NoteFolder {
    static func read(_ folder: String) throws -> [[UInt8]] {
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

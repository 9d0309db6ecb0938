import LecternCore
import Synchronization

/// Hands finished files on, from any thread, and keeps account of them.
final class FileSink: Sendable {
    private struct Record {
        var path: String
        var bytes: Int
    }

    /// Which index the files are of; every script says it.
    let stamp: String
    private let write: @Sendable (SearchFile) throws -> Void
    private let records = Mutex<[Record]>([])

    init(stamp: String, _ write: @escaping @Sendable (SearchFile) throws -> Void) {
        self.stamp = stamp
        self.write = write
    }

    /// Hands a file on.
    func callAsFunction(_ file: SearchFile) throws {
        let record = Record(path: file.path, bytes: file.bytes.count)
        try write(file)
        records.withLock { $0.append(record) }
    }

    /// Hands on the script `search/NAME.js`.
    func script(_ name: String, _ json: JSONText) throws {
        try self(ScriptFile.make(name, json, stamp: stamp))
    }

    var summary: SearchSummary {
        var folders: [String: SearchSummary.Folder] = [:]
        for record in records.withLock({ $0 }) {
            let parts = record.path.split(separator: "/")
            let name = parts.count > 2 ? String(parts[1]) : ""
            folders[name, default: .init(name: name, files: 0, bytes: 0)].files += 1
            folders[name]?.bytes += record.bytes
        }
        return SearchSummary(stamp: stamp, folders: folders.values.sorted { $0.name < $1.name })
    }
}

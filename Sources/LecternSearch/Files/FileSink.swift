import LecternCore
import Synchronization

/// Hands finished files on, from any thread, and keeps account of them.
final class FileSink: Sendable {
    private struct Record {
        var path: String
        var hash: UInt64
        var bytes: Int
    }

    private let write: @Sendable (SearchFile) throws -> Void
    private let records = Mutex<[Record]>([])

    init(_ write: @escaping @Sendable (SearchFile) throws -> Void) {
        self.write = write
    }

    /// Hands a file on.
    func callAsFunction(_ file: SearchFile) throws {
        var hash = StableHash()
        hash.combine(file.bytes)
        let record = Record(path: file.path, hash: hash.value, bytes: file.bytes.count)
        try write(file)
        records.withLock { $0.append(record) }
    }

    /// Eight digits that change when any file does.
    func stamp() -> String {
        var hash = StableHash()
        for record in sorted() {
            hash.combine(record.path)
            hash.combine(Int(truncatingIfNeeded: record.hash))
        }
        return String(hash.hexadecimal.prefix(8))
    }

    func summary(stamp: String) -> SearchSummary {
        var folders: [String: SearchSummary.Folder] = [:]
        for record in sorted() {
            let parts = record.path.split(separator: "/")
            let name = parts.count > 2 ? String(parts[1]) : ""
            folders[name, default: .init(name: name, files: 0, bytes: 0)].files += 1
            folders[name]?.bytes += record.bytes
        }
        return SearchSummary(stamp: stamp, folders: folders.values.sorted { $0.name < $1.name })
    }

    private func sorted() -> [Record] {
        records.withLock { $0 }.sorted { $0.path < $1.path }
    }
}

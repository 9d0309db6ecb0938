/// The documents of very frequent terms that have no place in the files of their terms.
///
/// A file is named by the hash of its term and by the part of all documents that it spans. Terms with the same hash,
/// as good as never, share it.
struct RestFiles: Sendable {
    private struct Entry: Sendable {
        var term: [UInt8]
        var part: RestPart
    }

    private var entries: [UInt32: [Entry]] = [:]

    /// The hashes of the terms.
    var hashes: Set<UInt32> { Set(entries.keys) }

    mutating func add(_ parts: [RestPart], of term: [UInt8], hash: UInt32) {
        for part in parts { entries[hash, default: []].append(Entry(term: term, part: part)) }
    }

    /// Adds what other files hold of terms that have the hash of one in these.
    mutating func addTwins(from other: RestFiles) {
        guard !other.entries.isEmpty else { return }
        for hash in entries.keys {
            guard let twins = other.entries[hash] else { continue }
            entries[hash]?.append(contentsOf: twins)
        }
    }

    /// Hands the files on, but for those of some hashes.
    func write(except done: Set<UInt32> = [], to sink: FileSink) throws {
        for (hash, entries) in entries where !done.contains(hash) {
            let name = "rest/" + FNV1a.hexadecimal(hash)
            for (number, members) in Dictionary(grouping: entries, by: \.part.number) {
                var json = JSONText()
                json.object(members.sorted { $0.term.precedes($1.term) }) { json, entry in
                    json.string(entry.term)
                    json.raw(":")
                    json.plain(entry.part.postings)
                }
                try sink.script(name + "-" + String(number, radix: 16), json)
            }
        }
    }
}

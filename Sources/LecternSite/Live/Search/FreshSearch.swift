import LecternCore
import LecternSearch
import Synchronization

/// The second layer of the search, as one file of JSON:
/// `{"base": stamp, "superseded": [numbers], "files": {name: contents}, "stamp": stamp}`.
///
/// `base` is the stamp of the base's manifest, `superseded` are the numbers of its documents that are no more, and
/// `files` are those of an index of the new ones, by the names and with the contents that `search/NAME.js` would have.
enum FreshSearch {
    static func make(_ changes: SearchChanges, on base: SearchBase) async throws -> [UInt8] {
        var json: [UInt8] = []
        json += #"{"base":"\#(base.stamp)","superseded":["#.utf8
        json += changes.superseded.map(String.init).joined(separator: ",").utf8
        json += #"],"files":{"#.utf8
        for (number, file) in try await files(of: changes.entries, averageLength: base.averageLength).enumerated() {
            json += "\(number == 0 ? "" : ",")\"\(file.name)\":".utf8
            json += file.json
        }
        var hash = StableHash()
        hash.combine(json)
        json += #"},"stamp":"\#(hash.hexadecimal)"}"#.utf8
        return json
    }

    /// An index that can be searched together with another: impacts are on the other's scale, and all that the other may
    /// ask of it, it knows: it has no cut lists, and all triples.
    private static func files(
        of entries: [SearchEntry], averageLength: Double
    ) async throws -> [SearchFile.Contents] {
        var options = SearchFiles.options
        options.averageLength = averageLength
        options.tier = max(1, entries.count)
        options.mostMeetings = 0
        let files = ContentsList()
        _ = try await SearchIndex.build(
            documents: entries.map(\.document), terms: entries.map(\.terms), options: options
        ) { files.add($0) }
        return files.sorted
    }
}

/// Contents of files as they are made, on any thread.
private final class ContentsList: Sendable {
    private let contents = Mutex<[SearchFile.Contents]>([])

    /// By name.
    var sorted: [SearchFile.Contents] { contents.withLock { $0.sorted { $0.name < $1.name } } }

    func add(_ file: SearchFile) {
        guard let found = file.contents else { return }
        contents.withLock { $0.append(found) }
    }
}

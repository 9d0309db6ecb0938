import LecternCore

/// Writes the texts, a file for each block of a group of documents: all that a result shows, in one file.
struct TextFiles: Sendable {
    private let documents: [SearchDocument]
    private let blockBytes: Int
    /// How many documents share a group, as a power of two.
    private let shift: Int

    init(documents: [SearchDocument], blockBytes: Int, shift: Int) {
        self.documents = documents
        self.blockBytes = blockBytes
        self.shift = shift
    }

    /// How many files there are with each shift, from 0 up to that with which all documents are one group.
    static func counts(of documents: [SearchDocument], blockBytes: Int, workers: Int) async throws -> [Int] {
        let portions = documents.indices.portions(of: DocumentFiles.documentsPerFile)
        var most = try await portions.concurrentMap(workers: workers) { portion in
            defer { SpillReading.end(documents[portion].lazy.map(\.file)) }
            return documents[portion].map { TextBlocks($0, targetBytes: blockBytes).blocks.count }
        }.flatMap(\.self)
        var counts = [most.reduce(0, +)]
        while most.count > 1 {
            most = stride(from: 0, to: most.count, by: 2).map { max(most[$0], $0 + 1 < most.count ? most[$0 + 1] : 0) }
            counts.append(most.reduce(0, +))
        }
        return counts
    }

    func write(workers: Int, to sink: FileSink) async throws {
        let groups = documents.indices.portions(of: 1 << shift)
        _ = try await groups.indices.concurrentMap(workers: workers) { try write(group: $0, groups[$0], to: sink) }
    }

    private func write(group: Int, _ members: Range<Int>, to sink: FileSink) throws {
        let plans = members.map { TextBlocks(documents[$0], targetBytes: blockBytes).blocks }
        let cards = zip(members, plans).map { Card.json(of: documents[$0], blocks: $1.count) }
        let name = ScriptFile.name("texts", group)
        for block in 0..<(plans.map(\.count).max() ?? 0) {
            var json = JSONText(capacity: plans.reduce(1_024) { $0 + ($1.count > block ? $1[block].size * 5 / 4 : 0) })
            json.object(members.enumerated().filter { plans[$0.offset].count > block }) { json, member in
                json.raw("\"")
                json.number(member.element)
                json.raw("\":[")
                json.raw(cards[member.offset])
                json.raw(",")
                append(plans[member.offset][block], of: documents[member.element], to: &json)
                json.raw("]")
            }
            try sink.script(name + "-" + String(block, radix: 16), json)
        }
        SpillReading.end(members.lazy.map { documents[$0].file })
    }

    /// An array of `[anchor, heading, text]`.
    private func append(_ block: TextBlocks.Block, of document: SearchDocument, to json: inout JSONText) {
        json.array(block.pieces) { json, piece in
            let section = document.sections[piece.section]
            json.raw("[")
            json.string(section.anchor)
            json.raw(",")
            json.string(section.heading)
            json.raw(",")
            section.text.withUnsafeBufferPointer { json.string(UnsafeBufferPointer(rebasing: $0[piece.range])) }
            json.raw("]")
        }
    }
}

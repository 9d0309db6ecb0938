import LecternCore

/// Writes the texts by section, from which the client takes excerpts and sees whether a phrase really stands there.
enum TextFiles {
    static func make(documents: [SearchDocument], plan: TextPlan, workers: Int) async throws -> [SearchFile] {
        try await plan.files.indices.concurrentMap(workers: workers) { number in
            ScriptFile.make(ScriptFile.name("texts", number), json(of: plan.files[number], documents))
        }
    }

    /// An array of blocks; a block is an array of `[anchor, heading, text]`.
    private static func json(of blocks: [TextPlan.Block], _ documents: [SearchDocument]) -> JSONText {
        var json = JSONText(capacity: blocks.reduce(64) { $0 + $1.bytes * 9 / 8 })
        json.array(blocks) { json, block in
            json.array(block.pieces) { json, piece in
                let section = documents[block.document].sections[piece.section]
                json.raw("[")
                json.string(section.anchor)
                json.raw(",")
                json.string(section.heading)
                json.raw(",")
                json.string(section.text[piece.range])
                json.raw("]")
            }
        }
        return json
    }
}

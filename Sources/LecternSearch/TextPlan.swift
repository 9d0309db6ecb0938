/// Decides how the texts of documents are cut into blocks, and which blocks share a file.
///
/// A block is some sections of one document, about as long as a file should be at most. Blocks follow each other
/// in the order of the documents, so a document's further blocks come after its first one.
struct TextPlan: Sendable {
    /// Part of a section: the whole, or what fits into a block of a section that is too long.
    struct Piece: Sendable {
        var section: Int
        var range: Range<Int>
    }

    struct Block: Sendable {
        var document: Int
        var pieces: [Piece] = []
        var bytes = 0
    }

    /// Where a document's text begins.
    struct Place: Sendable {
        var file: Int
        var index: Int
        var blocks: Int
    }

    private(set) var files: [[Block]] = []
    private(set) var places: [Place] = []
    private var bytesInFile = 0
    private let target: Int

    init(documents: [SearchDocument], targetBytes: Int) {
        target = targetBytes
        for (number, document) in documents.enumerated() {
            let blocks = makeBlocks(of: document, number: number)
            for (index, block) in blocks.enumerated() {
                place(block)
                if index == 0 {
                    let file = files.count - 1
                    places.append(Place(file: file, index: files[file].count - 1, blocks: blocks.count))
                }
            }
        }
    }

    private mutating func place(_ block: Block) {
        if files.isEmpty || bytesInFile + block.bytes > target {
            files.append([])
            bytesInFile = 0
        }
        files[files.count - 1].append(block)
        bytesInFile += block.bytes
    }

    /// At least one block, so that each document has a place.
    private func makeBlocks(of document: SearchDocument, number: Int) -> [Block] {
        var blocks = [Block(document: number)]
        for (index, section) in document.sections.enumerated() {
            for range in section.text.cutAtScalars(longest: target) {
                if blocks[blocks.count - 1].bytes + range.count > target, blocks[blocks.count - 1].bytes > 0 {
                    blocks.append(Block(document: number))
                }
                blocks[blocks.count - 1].pieces.append(Piece(section: index, range: range))
                blocks[blocks.count - 1].bytes += range.count
            }
        }
        return blocks
    }
}

extension [UInt8] {
    /// The ranges of portions of UTF-8 that part between scalars, and at a line end when one is near.
    func cutAtScalars(longest: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while count - start > longest {
            var end = start + longest
            while end > start + 1, self[end] & 0xC0 == 0x80 { end -= 1 }
            if let line = self[(start + longest / 2)..<end].lastIndex(of: UInt8(ascii: "\n")) { end = line + 1 }
            ranges.append(start..<end)
            start = end
        }
        ranges.append(start..<count)
        return ranges
    }
}

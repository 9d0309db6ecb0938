/// How a document's text is cut into blocks: whole sections side by side, as many as fit.
///
/// A section longer than a block goes on in further blocks. A document of very many blocks gets larger ones, for a
/// posting names a block by one digit.
struct TextBlocks: Sendable {
    /// Part of a section: the whole, or what a block holds of a section that is too long.
    struct Piece: Sendable, Equatable {
        var section: Int
        var range: Range<Int>
    }

    struct Block: Sendable, Equatable {
        var pieces: [Piece] = []
        /// The bytes of headings and texts.
        var size = 0
    }

    static let most = 63

    /// At least one, for the names of the document belong to the first.
    let blocks: [Block]

    /// - Parameter targetBytes: About how large a block is.
    init(_ document: SearchDocument, targetBytes: Int) {
        let size = document.sections.reduce(0) { $0 + $1.text.count + $1.heading.utf8.count }
        var target = max(targetBytes, size / Self.most)
        var blocks = Self.cut(document, target: target)
        while blocks.count > Self.most {
            target += target / 4 + 1
            blocks = Self.cut(document, target: target)
        }
        self.blocks = blocks
    }

    private static func cut(_ document: SearchDocument, target: Int) -> [Block] {
        var blocks: [Block] = []
        var current = Block()
        for (index, section) in document.sections.enumerated() {
            for range in section.text.cutAtScalars(longest: target) {
                let size = range.count + section.heading.utf8.count
                if current.size + size > target, !current.pieces.isEmpty {
                    blocks.append(current)
                    current = Block()
                }
                current.pieces.append(Piece(section: index, range: range))
                current.size += size
            }
        }
        return blocks + [current]
    }
}

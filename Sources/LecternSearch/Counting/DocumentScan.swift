/// A sink that is told which part of a document it is given.
protocol DocumentSink: TokenSink {
    /// The field that is being read.
    var field: TermWeight.Field { get set }
    /// The block that is being read; it never goes back.
    var block: UInt32 { get set }
    /// Whether what is read belongs to the text, whose length normalises the weights.
    var isText: Bool { get set }
}

/// Reads all of a document, in the order of its blocks.
extension TokenScanner where Sink: DocumentSink {
    mutating func scan(_ document: SearchDocument, blockBytes: Int) {
        scanNames(of: document)
        scanBlocks(of: document, blockBytes: blockBytes)
    }

    /// What names the document, which counts to the first block.
    private mutating func scanNames(of document: SearchDocument) {
        let fields: [(TermWeight.Field, [String])] = [
            (.title, [document.title]), (.alias, document.aliases), (.tag, document.tags),
            (.breadcrumb, document.breadcrumb), (.body, [document.summary]),
        ]
        for (field, texts) in fields {
            sink.field = field
            for text in texts where !text.isEmpty { scan(text) }
        }
    }

    /// The headings and the text. A section's heading and code count to the block in which it begins.
    private mutating func scanBlocks(of document: SearchDocument, blockBytes: Int) {
        let isDefinition = document.kind == .term || document.kind == .event
        let plan = TextBlocks(document, targetBytes: blockBytes)
        for (number, block) in plan.blocks.enumerated() {
            sink.block = UInt32(number)
            for piece in block.pieces {
                let section = document.sections[piece.section]
                if piece.range.lowerBound == 0 { scanBeginning(of: section) }
                sink.isText = true
                sink.field = isDefinition ? .definition : .body
                section.text.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[piece.range])) }
                // A token that a cut parts belongs to the block in which it ends.
                if piece.range.upperBound == section.text.count { finish() }
            }
        }
    }

    private mutating func scanBeginning(of section: SearchDocument.Section) {
        sink.isText = false
        sink.field = .heading
        if !section.heading.isEmpty { scan(section.heading) }
        sink.isText = true
        sink.field = .code
        if !section.code.isEmpty { section.code.withUnsafeBufferPointer { scan($0) } }
    }
}

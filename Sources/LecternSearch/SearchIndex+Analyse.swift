extension SearchIndex {
    /// Counts the terms of one document.
    ///
    /// This is the costly part. It depends on the document, the folding table and the size of blocks only, so the
    /// caller runs it in parallel and may keep the result for as long as the document stays the same.
    ///
    /// - Parameter options: Those with which the index will be built.
    package static func analyse(
        _ document: SearchDocument, options: SearchOptions = SearchOptions()
    ) -> DocumentTerms {
        let size = document.sections.reduce(0) { $0 + $1.text.count }
        let counter = TermCounter(expectedTerms: min(size / 8, 4_096))
        var scanner = TokenScanner(sink: counter, folding: options.folding)
        scanNames(of: document, with: &scanner)
        scanBlocks(of: document, blockBytes: options.blockBytes, with: &scanner)
        return DocumentTerms(
            han: scanner.sink.han.sortedEntries(), words: WordRun(scanner.sink.words),
            titleKeys: titleKeys(of: document, folding: options.folding), length: scanner.sink.length)
    }

    /// What names the document, which counts to the first block.
    private static func scanNames(
        of document: SearchDocument, with scanner: inout TokenScanner<TermCounter>
    ) {
        let fields: [(TermWeight.Field, [String])] = [
            (.title, [document.title]), (.alias, document.aliases), (.tag, document.tags),
            (.breadcrumb, document.breadcrumb), (.body, [document.summary]),
        ]
        for (field, texts) in fields {
            scanner.sink.field = field
            for text in texts where !text.isEmpty { scanner.scan(text) }
        }
    }

    /// The headings and the text. A section's heading and code count to the block in which it begins.
    private static func scanBlocks(
        of document: SearchDocument, blockBytes: Int, with scanner: inout TokenScanner<TermCounter>
    ) {
        let isDefinition = document.kind == .term || document.kind == .event
        let plan = TextBlocks(document, targetBytes: blockBytes)
        for (number, block) in plan.blocks.enumerated() {
            scanner.sink.block = UInt32(number)
            for piece in block.pieces {
                let section = document.sections[piece.section]
                if piece.range.lowerBound == 0 { scanBeginning(of: section, with: &scanner) }
                scanner.sink.isText = true
                scanner.sink.field = isDefinition ? .definition : .body
                section.text.withUnsafeBufferPointer { scanner.read(UnsafeBufferPointer(rebasing: $0[piece.range])) }
                // A token that a cut parts belongs to the block in which it ends.
                if piece.range.upperBound == section.text.count { scanner.finish() }
            }
        }
    }

    private static func scanBeginning(
        of section: SearchDocument.Section, with scanner: inout TokenScanner<TermCounter>
    ) {
        scanner.sink.isText = false
        scanner.sink.field = .heading
        if !section.heading.isEmpty { scanner.scan(section.heading) }
        scanner.sink.isText = true
        scanner.sink.field = .code
        if !section.code.isEmpty { scanner.scan(section.code) }
    }

    /// The distinct keys of the title and the aliases.
    private static func titleKeys(
        of document: SearchDocument, folding: CharacterFolding
    ) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        for name in [document.title] + document.aliases {
            let key = TitleKey.make(of: name, folding: folding)
            if !key.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        return keys
    }
}

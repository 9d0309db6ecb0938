extension SearchIndex {
    /// Counts the terms of one document.
    ///
    /// This is the costly part. It depends on the document and the folding table only, so the caller runs it
    /// in parallel and may keep the result for as long as the document stays the same.
    package static func analyse(
        _ document: SearchDocument, folding: CharacterFolding = .none
    ) -> DocumentTerms {
        let size = document.sections.reduce(0) { $0 + $1.text.count }
        let counter = TermCounter(expectedTerms: min(size / 8, 4_096))
        var scanner = TokenScanner(sink: counter, folding: folding)
        scanText(of: document, with: &scanner)
        let length = scanner.sink.length
        scanNames(of: document, with: &scanner)
        let words = scanner.sink.words
        return DocumentTerms(
            han: scanner.sink.han.sortedEntries(), wordBytes: words.bytes, wordEnds: words.ends,
            wordHashes: words.hashes, wordWeights: words.weights,
            titleKeys: titleKeys(of: document, folding: folding), length: length)
    }

    /// The text itself, whose length normalises the weights.
    private static func scanText(
        of document: SearchDocument, with scanner: inout TokenScanner<TermCounter>
    ) {
        let isDefinition = document.kind == .term || document.kind == .event
        for section in document.sections {
            scanner.sink.field = isDefinition ? .definition : .body
            scanner.scan(section.text)
            guard !section.code.isEmpty else { continue }
            scanner.sink.field = .code
            scanner.scan(section.code)
        }
    }

    /// What names the document and its parts.
    private static func scanNames(
        of document: SearchDocument, with scanner: inout TokenScanner<TermCounter>
    ) {
        let fields: [(TermWeight.Field, [String])] = [
            (.title, [document.title]), (.alias, document.aliases), (.tag, document.tags),
            (.heading, document.sections.map(\.heading)), (.breadcrumb, document.breadcrumb),
            (.body, [document.summary]),
        ]
        for (field, texts) in fields {
            scanner.sink.field = field
            for text in texts where !text.isEmpty { scanner.scan(text) }
        }
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

import LecternCore

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
        scanner.scan(document, blockBytes: options.blockBytes)
        for filter in FilterWord.all(of: document, folding: options.folding) { scanner.sink.add(filter) }
        var terms = DocumentTerms(
            han: SpillableArray(scanner.sink.han.sortedEntries()), words: WordRun(scanner.sink.words),
            titleKeys: titleKeys(of: document, folding: options.folding), length: scanner.sink.length,
            hash: document.contentHash)
        terms.hash = hash(of: terms)
        return terms
    }

    /// Of a document and of what was counted in it, so that it is another one when tokens are told otherwise, too.
    private static func hash(of terms: DocumentTerms) -> UInt64 {
        var hash = StableHash()
        hash.combine(Int(truncatingIfNeeded: terms.hash))
        terms.han.withUnsafeBufferPointer { hash.combine(UnsafeRawBufferPointer($0)) }
        terms.words.bytes.withUnsafeBufferPointer { hash.combine(UnsafeRawBufferPointer($0)) }
        terms.words.ends.withUnsafeBufferPointer { hash.combine(UnsafeRawBufferPointer($0)) }
        terms.words.weights.withUnsafeBufferPointer { hash.combine(UnsafeRawBufferPointer($0)) }
        for key in terms.titleKeys { hash.combine(key) }
        hash.combine(Int(terms.length))
        return hash.value
    }

    /// The average length of documents, by which an index normalises the weights of their terms.
    package static func averageLength(of terms: [DocumentTerms]) -> Double {
        ImpactScale.average(of: terms.map(\.length))
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

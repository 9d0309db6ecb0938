/// The terms of one document with their weights, in compact integers.
///
/// It depends on nothing but the document, the folding table and the size of blocks, so it is computed on any thread
/// and may be cached. Its terms are sorted, so that the index merges documents without sorting anything again.
package struct DocumentTerms: Sendable, Equatable {
    /// Han pairs and characters, in the order of `HanOrder`.
    var han: SpillableArray<HanEntry>
    /// The words by ascending bytes.
    var words: WordRun
    /// The titles by which the document is found exactly: its own, then its aliases.
    var titleKeys: [[UInt8]]
    /// The length of the text in tenths of a token, which normalises the weights.
    var length: UInt32
    /// The same for documents of which the index has the same.
    var hash: UInt64
}

extension DocumentTerms: Spillable {
    var memory: Int { han.memory + words.memory }

    var file: SpillFile? { han.file ?? words.file }

    mutating func move(to file: SpillFile) -> Bool { han.move(to: file) && words.move(to: file) }
}

extension SpillArea {
    /// Moves a document's texts and terms to a file if the memory has had its share.
    ///
    /// When the disk refuses they stay where they are: then the build takes more memory, and nothing is lost.
    package func keep(_ document: inout SearchDocument, _ terms: inout DocumentTerms) {
        keep(texts: &document, terms: &terms)
    }
}

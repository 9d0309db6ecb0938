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
}

/// The terms of one document with their weights, in compact integers.
///
/// It depends on nothing but the document and the folding table, so it is computed on any thread and may be cached.
package struct DocumentTerms: Sendable, Equatable {
    /// Han pairs and characters, ascending, each a `HanEntry`.
    var han: [HanEntry]
    /// The words, one after the other, in the order in which they first occur.
    var wordBytes: [UInt8]
    /// Where each word ends in `wordBytes`.
    var wordEnds: [UInt32]
    /// The FNV-1a hash of each word.
    var wordHashes: [UInt32]
    /// What each word weighs in the document.
    var wordWeights: [TermWeight]
    /// The titles by which the document is found exactly: its own, then its aliases.
    var titleKeys: [[UInt8]]
    /// The length of the text in tenths of a token, which normalises the weights.
    var length: UInt32
}

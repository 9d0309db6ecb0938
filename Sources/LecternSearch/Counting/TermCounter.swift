/// The sink that adds up what one document's tokens weigh, block by block.
struct TermCounter: DocumentSink {
    /// The field that is being read.
    var field: TermWeight.Field = .body {
        didSet { weight = TermWeight(field) }
    }
    /// The block that is being read; it never goes back.
    var block: UInt32 = 0
    /// Whether what is read belongs to the text, whose length normalises the weights.
    var isText = false
    private var weight = TermWeight(.body)
    private(set) var han: HanCounter
    private(set) var words = WordCounter()
    /// The weighted number of pairs, lone characters and words of the text, in tenths.
    private(set) var length: UInt32 = 0

    init(expectedTerms: Int) {
        han = HanCounter(capacity: expectedTerms)
    }

    @inline(__always)
    mutating func character(_ scalar: UInt32) {
        han.add(HanEntry.Term(scalar, 0), weight, block: block)
    }

    @inline(__always)
    mutating func pair(_ first: UInt32, _ second: UInt32) {
        han.add(HanEntry.Term(first, second), weight, block: block)
        lengthen()
    }

    mutating func lone(_ scalar: UInt32) {
        lengthen()
    }

    @inline(__always)
    mutating func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        words.add(bytes, weight, block: block)
        lengthen()
    }

    /// Adds a word that no reader sees, to the first block and to no length.
    mutating func add(_ filter: FilterWord) {
        filter.bytes.withUnsafeBufferPointer { words.add($0[...], TermWeight(.breadcrumb), block: 0) }
    }

    @inline(__always)
    private mutating func lengthen() {
        if isText { length &+= weight.tenths }
    }
}

/// The sink that adds up what one document's tokens weigh.
struct TermCounter: TokenSink {
    /// The field that is being read.
    var field: TermWeight.Field = .body {
        didSet { weight = TermWeight(field) }
    }
    private var weight = TermWeight(.body)
    private(set) var han: HanCounter
    private(set) var words = WordCounter()
    /// The weighted number of pairs, lone characters and words, in tenths.
    private(set) var length: UInt32 = 0

    init(expectedTerms: Int) {
        han = HanCounter(capacity: expectedTerms)
    }

    @inline(__always)
    mutating func character(_ scalar: UInt32) {
        han.add(HanEntry.Term(scalar, 0), weight)
    }

    @inline(__always)
    mutating func pair(_ first: UInt32, _ second: UInt32) {
        han.add(HanEntry.Term(first, second), weight)
        length &+= weight.tenths
    }

    mutating func lone(_ scalar: UInt32) {
        length &+= weight.tenths
    }

    @inline(__always)
    mutating func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        words.add(bytes, weight)
        length &+= weight.tenths
    }
}

/// Where the lines of a source start.
struct LineStarts {
    private var starts = [0]
    private let end: Int

    init(_ source: UnsafeBufferPointer<UInt8>) {
        end = source.count
        var index = 0
        while let next = ByteSearch.firstIndex(of: 0x0A, in: source, from: index) {
            index = next + 1
            starts.append(index)
        }
    }

    /// The bytes of a line, from 1, without its end.
    subscript(number: Int) -> Range<Int>? {
        guard starts.indices.contains(number - 1) else { return nil }
        return starts[number - 1]..<(number < starts.count ? starts[number] - 1 : end)
    }
}

/// A rendered piece of navigation that serves many pages: all that differs is where the current page is marked.
struct NavigationFragment: Sendable {
    private struct Place: Sendable {
        var offset: Int
        /// Whether the mark must be followed by a blank.
        var needsBlank: Bool
    }

    private let bytes: [UInt8]
    private let places: [Int: Place]

    /// - Parameter text: What the template made, with tokens for the marks.
    init(_ text: String) {
        var text = text
        (bytes, places) = text.withUTF8 { source in
            var output: [UInt8] = []
            var places: [Int: Place] = [:]
            output.reserveCapacity(source.count)
            var start = 0
            for token in SlotToken.all(in: source) {
                output.append(contentsOf: source[start..<token.range.lowerBound])
                start = token.range.upperBound
                let next = start < source.count ? source[start] : UInt8(ascii: ">")
                let endsName = [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x0A].contains(next)
                // The mark brings its own blank; without it, none is left over.
                if endsName, output.last == 0x20 { output.removeLast() }
                if token.number > 0 { places[token.number] = Place(offset: output.count, needsBlank: !endsName) }
            }
            output.append(contentsOf: source[start...])
            return (output, places)
        }
    }

    /// The navigation with one page marked as the current one.
    func bytes(marking number: Int?) -> [UInt8] {
        guard let number, let place = places[number] else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 24)
        output.append(contentsOf: bytes[..<place.offset])
        output.append(contentsOf: " aria-current=\"page\"".utf8)
        if place.needsBlank { output.append(0x20) }
        output.append(contentsOf: bytes[place.offset...])
        return output
    }
}

/// The ids that a note gives by hand: `{#id}`, `<a id="id">`, `<a name='id'>`.
enum GivenIDs {
    private static let longest = 200

    /// All that look like one, wherever they stand in the source: an id more does no harm.
    static func all(in source: [UInt8]) -> Set<String> {
        source.withUnsafeBufferPointer { source in
            var ids: Set<String> = []
            var index = 1
            while index < source.count {
                if let end = end(ofIDBehind: index, in: source) {
                    ids.insert(String(decoding: source[(index + 1)..<end], as: UTF8.self))
                    index = end
                }
                index += 1
            }
            return ids
        }
    }

    /// Where the id ends that stands behind the `"` of `id="`, the `'` of `name='`, or the `#` of `{#`.
    private static func end(ofIDBehind index: Int, in source: UnsafeBufferPointer<UInt8>) -> Int? {
        let closing: [UInt8]
        switch (source[index - 1], source[index]) {
        case (UInt8(ascii: "="), UInt8(ascii: "\"")), (UInt8(ascii: "="), UInt8(ascii: "'")): closing = [source[index]]
        case (UInt8(ascii: "{"), UInt8(ascii: "#")): closing = [UInt8(ascii: "}"), UInt8(ascii: " ")]
        default: return nil
        }
        let reach = source[(index + 1)..<min(source.count, index + 1 + longest)]
        return reach.firstIndex { closing.contains($0) || $0 == UInt8(ascii: "\n") }
    }
}

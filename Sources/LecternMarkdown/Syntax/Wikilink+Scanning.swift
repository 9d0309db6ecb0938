extension Wikilink {
    /// The embedding references in the bytes of a note, also those in code: what its page may show of other notes.
    package static func embeds(in source: ArraySlice<UInt8>) -> [Wikilink] {
        source.withUnsafeBufferPointer { text in
            var references: [Wikilink] = []
            var index = 0
            while index + 5 < text.count {
                guard text[index] == UInt8(ascii: "!"), text[index + 1] == UInt8(ascii: "["),
                    text[index + 2] == UInt8(ascii: "[")
                else {
                    index += 1
                    continue
                }
                index += 3
                guard let end = closing(in: text, from: index) else { continue }
                if let reference = Wikilink(parsing: Array(text[index..<end]), isEmbedded: true) {
                    references.append(reference)
                }
                index = end + 2
            }
            return references
        }
    }
}

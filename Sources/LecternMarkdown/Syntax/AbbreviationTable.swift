import LecternCore

/// The abbreviations that a document explains, as a tree of bytes: each place of a text is looked at once, and no further
/// than the longest name.
struct AbbreviationTable {
    private struct Step {
        /// The bytes that go on, ascending, with the index of the next step.
        var next: [(byte: UInt8, step: Int)] = []
        /// The expansion of the name that ends here.
        var expansion: Int?
    }

    private var steps = [Step()]
    private var expansions: [String] = []
    /// The steps after a first byte, or 0: most bytes begin no name.
    private var starts = [Int](repeating: 0, count: 256)

    /// Of a name that is explained twice the last explanation holds.
    init(_ definitions: [(name: String, expansion: String)]) {
        for (name, expansion) in definitions {
            var step = 0
            for byte in name.utf8 { step = follow(byte, from: step, isNew: true) ?? 0 }
            steps[step].expansion = expansions.count
            expansions.append(expansion)
        }
        for (byte, step) in steps[0].next { starts[Int(byte)] = step }
    }

    private mutating func follow(_ byte: UInt8, from step: Int, isNew: Bool) -> Int? {
        let next = steps[step].next
        if let found = next.first(where: { $0.byte == byte }) { return found.step }
        steps.append(Step())
        steps[step].next.append((byte, steps.count - 1))
        return steps.count - 1
    }

    /// The first abbreviation at or after a place: the longest that begins and ends at edges of words, where Han beside
    /// Latin is an edge.
    ///
    /// - Parameters:
    ///   - before: The character before the text.
    ///   - after: The character after it.
    func next(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, before: UInt32?, after: UInt32?
    ) -> (range: Range<Int>, expansion: String)? {
        var index = start
        while index < text.count {
            if starts[Int(text[index])] != 0, mayStart(text, at: index, before),
                let (end, expansion) = longest(text, from: index, after)
            {
                return (index..<end, expansions[expansion])
            }
            index += 1
        }
        return nil
    }

    private func longest(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ after: UInt32?
    ) -> (end: Int, expansion: Int)? {
        var found: (Int, Int)?
        var step = starts[Int(text[start])]
        var index = start + 1
        while true {
            if let expansion = steps[step].expansion, mayEnd(text, at: index, after) { found = (index, expansion) }
            guard index < text.count, let next = steps[step].next.first(where: { $0.byte == text[index] }) else {
                return found
            }
            step = next.step
            index += 1
        }
    }

    private func mayStart(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ before: UInt32?) -> Bool {
        guard Self.isSpacedLetter(UTF8Scalar.decode(text, at: index).value),
            let last = UTF8Scalar.decode(text, before: index)?.value ?? before
        else { return true }
        return !Self.isSpacedLetter(last)
    }

    private func mayEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ after: UInt32?) -> Bool {
        guard let last = UTF8Scalar.decode(text, before: index)?.value, Self.isSpacedLetter(last),
            let next = index < text.count ? UTF8Scalar.decode(text, at: index).value : after
        else { return true }
        return !Self.isSpacedLetter(next)
    }

    /// A letter or digit of a script that is written with spaces.
    private static func isSpacedLetter(_ scalar: UInt32) -> Bool {
        guard !CJK.isWide(scalar), let scalar = Unicode.Scalar(scalar) else { return false }
        return scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

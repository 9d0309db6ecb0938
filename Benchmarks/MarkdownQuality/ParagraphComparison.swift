/// The paragraphs of a note beside cmark's, laid side by side where their texts are equal.
struct ParagraphComparison {
    private(set) var equal = 0
    private(set) var explained: [Addition: Int] = [:]
    private(set) var different: [(ours: String, cmark: String)] = []

    mutating func compare(_ ours: [String], _ cmark: [String]) {
        if ours == cmark {
            equal += cmark.count
            return
        }
        // Between two paragraphs that are equal stand some that are not, on each side.
        let common = Self.common(ours, cmark)
        var (start, otherStart) = (0, 0)
        for (own, other) in common + [(ours.count, cmark.count)] {
            judge(Array(ours[start..<own]), Array(cmark[otherStart..<other]))
            (start, otherStart) = (own + 1, other + 1)
        }
        equal += common.count
    }

    /// The places of the longest common subsequence.
    private static func common(_ ours: [String], _ cmark: [String]) -> [(Int, Int)] {
        let difference = cmark.difference(from: ours)
        var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        return Array(
            zip(
                ours.indices.filter { !removed.contains($0) }, cmark.indices.filter { !inserted.contains($0) }))
    }

    private mutating func judge(_ ours: [String], _ cmark: [String]) {
        guard !ours.isEmpty || !cmark.isEmpty else { return }
        let (own, plain) = (ours.filter { !$0.isEmpty }, cmark.filter { !$0.isEmpty })
        if own.count == plain.count {
            if own.isEmpty { explained[.emptyParagraph, default: 0] += max(ours.count, cmark.count) }
            for (own, plain) in zip(own, plain) { judge(own, plain) }
        } else {
            // One paragraph may be several: lines of terms, text around a formula.
            judge(own.joined(), plain.joined())
        }
    }

    private mutating func judge(_ ours: String, _ cmark: String) {
        if ours == cmark {
            equal += 1
        } else if let addition = Addition.explaining(ours: ours, cmark: cmark) {
            explained[addition, default: 0] += 1
        } else {
            different.append((ours, cmark))
        }
    }
}

/// Suggestions for a name that was not found: "did you mean …?".
package enum NearMiss {
    /// The candidates most like `name`, best first, alphabetical where they tie, weak ones dropped.
    ///
    /// Likeness is the optimal string alignment distance (Damerau–Levenshtein without repeated edits)
    /// over lower-cased scalars, relative to the longer name; a candidate that contains the name, or
    /// is contained in it, counts as near too, since `微调` for `模型微调` is a usual slip.
    ///
    /// - Parameters:
    ///   - name: The name that was written.
    ///   - candidates: The names that exist. Repeated ones are reported once.
    ///   - limit: How many to return at most.
    package static func suggestions(
        for name: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty else { return [] }
        var scored: [(score: Double, name: String)] = []
        var seen: Set<String> = []
        for candidate in candidates where seen.insert(candidate).inserted {
            let other = Array(candidate.lowercased().unicodeScalars)
            if let score = score(wanted, other) { scored.append((score, candidate)) }
        }
        scored.sort { $0.score != $1.score ? $0.score < $1.score : $0.name < $1.name }
        return scored.prefix(limit).map(\.name)
    }

    /// The best suggestion alone.
    package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
        suggestions(for: name, among: candidates, limit: 1).first
    }

    /// How unlike two names are, 0 for equal ones; `nil` when too unlike to be worth saying.
    private static func score(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double? {
        let longer = max(a.count, b.count)
        let shorter = min(a.count, b.count)
        guard shorter > 0, longer <= 200 else { return nil }
        let contained =
            shorter >= 2 && (contains(a, b) || contains(b, a))
            ? 0.35 + 0.3 * Double(longer - shorter) / Double(longer) : nil
        // Two of three scalars may not differ; names of two scalars may differ in one.
        let bound = max(1, longer * 2 / 5)
        guard longer - shorter <= bound, shareEnough(a, b, bound) else { return contained }
        let distance = alignmentDistance(a, b)
        guard distance <= bound, distance < longer else { return contained }
        return min(Double(distance) / Double(longer), contained ?? 1)
    }

    /// Whether so many scalars are in both that the distance may be within the bound: a quick look that spares most
    /// candidates the whole comparison.
    private static func shareEnough(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ bound: Int) -> Bool {
        var counts = [Int8](repeating: 0, count: 64)
        for scalar in a.prefix(120) { counts[Int(scalar.value & 63)] += 1 }
        for scalar in b.prefix(120) { counts[Int(scalar.value & 63)] -= 1 }
        let surplus = counts.reduce(into: (over: 0, under: 0)) { sum, count in
            if count > 0 { sum.over += Int(count) } else { sum.under -= Int(count) }
        }
        return max(a.count, b.count) > 120 || max(surplus.over, surplus.under) <= bound
    }

    private static func contains(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        guard b.count <= a.count else { return false }
        return (0...(a.count - b.count)).contains { start in
            a[start] == b[0] && a[start..<(start + b.count)].elementsEqual(b)
        }
    }

    private static func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [Int](repeating: i, count: b.count + 1)
            for j in 1...b.count {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}

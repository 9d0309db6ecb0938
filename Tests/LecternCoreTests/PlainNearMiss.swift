/// Near names as ``NearMiss`` defines them, each compared in full.
enum PlainNearMiss {
    static func suggestions(for name: String, among candidates: [String], limit: Int) -> [String] {
        let wanted = Array(name.lowercased().unicodeScalars)
        var scored: [(score: Double, name: String)] = []
        for (place, candidate) in candidates.enumerated() where candidates.firstIndex(of: candidate) == place {
            let other = Array(candidate.lowercased().unicodeScalars)
            if let score = score(wanted, other) { scored.append((score, candidate)) }
        }
        scored.sort { $0.score != $1.score ? $0.score < $1.score : $0.name < $1.name }
        return scored.prefix(limit).map(\.name)
    }

    private static func score(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double? {
        let (longer, shorter) = (max(a.count, b.count), min(a.count, b.count))
        guard shorter > 0, longer <= 200 else { return nil }
        let isPart = shorter >= 2 && (a.contains(b) || b.contains(a))
        let ofPart = isPart ? 0.35 + 0.3 * Double(longer - shorter) / Double(longer) : nil
        let distance = distance(a, b)
        guard distance <= max(1, longer * 2 / 5), distance < longer else { return ofPart }
        return min(Double(distance) / Double(longer), ofPart ?? 1)
    }

    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
        for i in 1...a.count {
            table[i][0] = i
            for j in 1...b.count {
                let substitution = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }
}

import LecternCore

/// Parts names from words that authors merely stress: a name is set apart on a good part of the pages that have it,
/// `不是` and `must` are everywhere and stressed now and then.
struct CandidateFilter: Sendable {
    /// A phrase is a name when at least one in so many of its notes sets it apart.
    private static let largestShare = 10

    private let candidates: [GlossaryAudit.Candidate]
    private let folding: TextFolding
    /// The numbers of the candidates that share a pattern.
    private let owners: [[Int]]
    private let automaton: AhoCorasick

    init(_ candidates: [GlossaryAudit.Candidate], folding: TextFolding) {
        self.candidates = candidates
        self.folding = folding
        var groups = PatternGroups<Int>()
        for (number, candidate) in candidates.enumerated() {
            groups.add(number, under: folding.folded(candidate.phrase))
        }
        owners = groups.values
        automaton = AhoCorasick(patterns: groups.patterns)
    }

    /// The candidates that are names by the files of all notes, in their order.
    func names(in sources: [[UInt8]], workers: Int) async throws -> [GlossaryAudit.Candidate] {
        guard !candidates.isEmpty else { return [] }
        let found = try await sources.concurrentMap(workers: workers) { candidates(in: $0) }
        var noteCounts = [Int](repeating: 0, count: candidates.count)
        for candidate in found.joined() { noteCounts[candidate] += 1 }
        return candidates.indices.filter { index in
            let apart = Set(candidates[index].places.map(\.file)).count
            return apart * Self.largestShare >= noteCounts[index]
        }.map { candidates[$0] }
    }

    /// The numbers of the candidates that a file has, each once.
    private func candidates(in source: [UInt8]) -> [Int] {
        var folded = FoldedText()
        source.withUnsafeBufferPointer { folding.fold($0, into: &folded) }
        var isFound = [Bool](repeating: false, count: owners.count)
        folded.withUnits { text in
            automaton.forEachOccurrence(in: text) { isFound[Int($0.pattern)] = true }
        }
        return isFound.indices.filter { isFound[$0] }.flatMap { owners[$0] }
    }
}

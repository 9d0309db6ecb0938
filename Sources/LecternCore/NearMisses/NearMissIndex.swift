/// Names that exist, ready to be suggested for others that do not; ``NearMiss`` says what is near.
///
/// How many scalars two names share is known after a few instructions, and says how few edits may lead from one to the
/// other. Names are compared in that order, and only those that may still be among the nearest.
package struct NearMissIndex: Sendable {
    /// Longer names are near to nothing: comparing two of them takes long.
    private static let longest = 200

    private var names: [String] = []
    /// The names' scalars in lower case, one name after the other.
    private var scalars: [UInt32] = []
    /// Where the scalars of each name end.
    private var ends: [Int] = []
    /// The counts of each name, one after the other.
    private var counts: [UInt8] = []

    /// - Parameter names: The names that exist. Repeated ones are suggested once.
    package init(_ names: some Sequence<String>) {
        var seen: Set<String> = []
        for name in names where seen.insert(name).inserted {
            let lowercased = Self.lowercased(name)
            guard (1...Self.longest).contains(lowercased.count) else { continue }
            self.names.append(name)
            scalars += lowercased
            ends.append(scalars.count)
            counts += ScalarCounts.of(lowercased)
        }
    }

    /// The names most like `name`, best first, alphabetical where they tie, weak ones dropped.
    ///
    /// - Parameters:
    ///   - name: The name that was written.
    ///   - limit: How many to return at most.
    package func suggestions(for name: String, limit: Int = 3) -> [String] {
        var effort = NearMissEffort.unlimited
        return suggestions(for: name, limit: limit, effort: &effort)
    }

    /// The same as long as there is effort left, and nothing then.
    ///
    /// - Parameter effort: What looking costs is taken from it.
    package func suggestions(for name: String, limit: Int = 3, effort: inout NearMissEffort) -> [String] {
        let wanted = Self.lowercased(name)
        guard limit > 0, effort.left > 0, (1...Self.longest).contains(wanted.count) else { return [] }
        effort.left -= names.count
        var nearest = NearestNames(limit: limit)
        var comparison = NameComparison(wanted)
        scalars.withUnsafeBufferPointer { scalars in
            for (edits, places) in places(byFewestEditsFrom: wanted).enumerated() {
                for place in places {
                    let other = UnsafeBufferPointer(rebasing: scalars[range(of: place)])
                    let bound = comparison.leastScore(edits: edits, to: other)
                    guard bound <= nearest.worst else { continue }
                    effort.left -= 2 * wanted.count
                    if let score = comparison.score(of: other, ifAtMost: nearest.worst) {
                        nearest.add(names[place], score: score)
                    }
                }
            }
        }
        return nearest.names
    }

    /// The numbers of the names that may be near, by how many edits it takes at least to get there.
    private func places(byFewestEditsFrom wanted: [UInt32]) -> [[Int]] {
        var places = [[Int]](repeating: [], count: Self.longest + 1)
        let wantedCounts = ScalarCounts.of(wanted)
        counts.withUnsafeBufferPointer { counts in
            wantedCounts.withUnsafeBufferPointer { wantedCounts in
                for place in names.indices {
                    let length = range(of: place).count
                    let common = ScalarCounts.common(wantedCounts, counts, from: place * ScalarCounts.size)
                    let longer = max(wanted.count, length)
                    let edits = longer - common
                    // All scalars of the shorter name: it may be a part of the longer one.
                    guard edits <= NameComparison.mostEdits(longer) || common == min(wanted.count, length) else {
                        continue
                    }
                    places[edits].append(place)
                }
            }
        }
        return places
    }

    private func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

    private static func lowercased(_ name: String) -> [UInt32] { name.lowercased().unicodeScalars.map(\.value) }
}

/// How often scalars occur in a name, those that agree in their lowest bits counted together.
private enum ScalarCounts {
    static let size = 64

    /// - Parameter scalars: At most 255.
    static func of(_ scalars: [UInt32]) -> [UInt8] {
        var counts = [UInt8](repeating: 0, count: size)
        for scalar in scalars { counts[Int(scalar) & (size - 1)] += 1 }
        return counts
    }

    /// How many scalars two names have in common, at most.
    ///
    /// - Parameter start: Where the counts of the second name begin.
    static func common(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var sum: UInt8 = 0
        for kind in 0..<size { sum &+= min(a[kind], b[start + kind]) }
        return Int(sum)
    }
}

/// The best names so far, in order.
private struct NearestNames {
    let limit: Int
    private var scored: [(score: Double, name: String)] = []

    init(limit: Int) {
        self.limit = limit
    }

    var names: [String] { scored.map(\.name) }

    /// A name with a greater score is not among the nearest.
    var worst: Double { scored.count < limit ? .infinity : scored.last?.score ?? .infinity }

    mutating func add(_ name: String, score: Double) {
        let place = scored.firstIndex { score != $0.score ? score < $0.score : name < $0.name } ?? scored.count
        scored.insert((score, name), at: place)
        if scored.count > limit { scored.removeLast() }
    }
}

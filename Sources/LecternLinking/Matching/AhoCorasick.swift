/// Finds all occurrences of many strings in one pass over a text
/// (Aho and Corasick, "Efficient string matching", 1975).
///
/// Strings are UTF-16 code units, as ``TextFolding`` writes them while it reads UTF-8: a Han character is then one
/// step and one state, not three. The root has a table of all units; a state's edges are a slice of one
/// sorted array. So 10,000 terms take about a megabyte, and a text is read in time linear in its length and the
/// number of occurrences.
package struct AhoCorasick: Sendable {
    /// An occurrence: the pattern's number and where it ends.
    package struct Occurrence: Sendable, Hashable {
        package var pattern: Int32
        /// One past the last unit.
        package var end: Int
    }

    /// All that a step needs of a state, side by side in memory.
    private struct State {
        var firstEdge: Int32
        var edgeCount: Int32
        var failure: Int32 = 0
        /// The pattern that ends here, or -1.
        var output: Int32
        /// The state itself or the next one on the failure path at which a pattern ends, or -1.
        var nearestOutput: Int32 = -1
    }

    private struct Edge {
        var unit: UInt16
        var target: Int32
    }

    private var states: [State] = []
    private var edges: [Edge] = []
    /// The state after each unit from the root, 0 for none.
    private var starts = [Int32](repeating: 0, count: 1 << 16)

    package var isEmpty: Bool { states.count < 2 }

    /// - Parameter patterns: Distinct, none empty.
    package init(patterns: [[UInt16]]) {
        var trie = UnitTrie()
        for (number, pattern) in patterns.enumerated() { trie.insert(pattern, number: Int32(number)) }
        layOut(trie)
        linkFailures(trie)
    }

    /// Flattens the trie's edges into arrays.
    private mutating func layOut(_ trie: UnitTrie) {
        for edge in trie.edges[0] { starts[Int(edge.unit)] = edge.target }
        for (state, targets) in trie.edges.enumerated() {
            let count = state == 0 ? 0 : targets.count
            states.append(
                State(firstEdge: Int32(edges.count), edgeCount: Int32(count), output: trie.patterns[state]))
            guard state != 0 else { continue }
            edges += targets.sorted { $0.unit < $1.unit }.map { Edge(unit: $0.unit, target: $0.target) }
        }
    }

    /// Computes failure and output links in breadth-first order.
    private mutating func linkFailures(_ trie: UnitTrie) {
        var queue: [Int32] = [0]
        var head = 0
        while head < queue.count {
            let state = Int(queue[head])
            head += 1
            let fallback = states[state].failure
            let inherited = state == 0 ? -1 : states[Int(fallback)].nearestOutput
            states[state].nearestOutput = states[state].output >= 0 ? Int32(state) : inherited
            for edge in trie.edges[state] {
                if state != 0 { states[Int(edge.target)].failure = withTables { $0.step(from: fallback, edge.unit) } }
                queue.append(edge.target)
            }
        }
    }

    /// Calls `body` for every occurrence, in the order of their ends, longer ones first.
    @inline(__always)
    package func forEachOccurrence(in text: UnsafeBufferPointer<UInt16>, _ body: (Occurrence) -> Void) {
        guard !isEmpty else { return }
        withTables { tables in
            var state: Int32 = 0
            for index in 0..<text.count {
                state = tables.step(from: state, text[index])
                guard state != 0 else { continue }
                var found = tables.states[Int(state)].nearestOutput
                while found >= 0 {
                    let record = tables.states[Int(found)]
                    body(Occurrence(pattern: record.output, end: index + 1))
                    found = tables.states[Int(record.failure)].nearestOutput
                }
            }
        }
    }

    /// The arrays without their bounds checks: all numbers in them were made by this type.
    private struct Tables {
        let states: UnsafeBufferPointer<State>
        let edges: UnsafeBufferPointer<Edge>
        let starts: UnsafeBufferPointer<Int32>

        /// The state after a unit.
        @inline(__always)
        func step(from state: Int32, _ unit: UInt16) -> Int32 {
            var state = state
            while state != 0 {
                let record = states[Int(state)]
                if let next = target(record, unit) { return next }
                state = record.failure
            }
            return starts[Int(unit)]
        }

        /// Where an edge of a state leads; most states have one or two.
        @inline(__always)
        private func target(_ state: State, _ unit: UInt16) -> Int32? {
            var low = Int(state.firstEdge)
            var high = low &+ Int(state.edgeCount)
            while high &- low > 4 {
                let middle = (low &+ high) >> 1
                if edges[middle].unit <= unit { low = middle } else { high = middle }
            }
            while low < high {
                if edges[low].unit == unit { return edges[low].target }
                low &+= 1
            }
            return nil
        }
    }

    @inline(__always)
    private func withTables<Result>(_ body: (Tables) -> Result) -> Result {
        states.withUnsafeBufferPointer { states in
            edges.withUnsafeBufferPointer { edges in
                starts.withUnsafeBufferPointer { body(Tables(states: states, edges: edges, starts: $0)) }
            }
        }
    }
}

/// The patterns as a tree, while the automaton is built.
private struct UnitTrie {
    var edges: [[(unit: UInt16, target: Int32)]] = [[]]
    var patterns: [Int32] = [-1]
    /// Targets by state and unit, so that a state with thousands of edges, as the root is, takes no longer.
    private var targets: [UInt64: Int32] = [:]

    mutating func insert(_ pattern: [UInt16], number: Int32) {
        var state = 0
        for unit in pattern {
            let key = UInt64(state) << 16 | UInt64(unit)
            if let target = targets[key] {
                state = Int(target)
            } else {
                let target = Int32(edges.count)
                targets[key] = target
                edges[state].append((unit, target))
                edges.append([])
                patterns.append(-1)
                state = Int(target)
            }
        }
        if patterns[state] < 0 { patterns[state] = number }
    }
}

/// Finds all occurrences of many byte strings in one pass over a text
/// (Aho and Corasick, "Efficient string matching", 1975).
///
/// A state's edges are a slice of one sorted array; states with many edges, above all the root, have a table of
/// 256 instead. So 10,000 terms take a few megabytes, and a text is read in time linear in its length and
/// the number of occurrences.
package struct AhoCorasick: Sendable {
    /// An occurrence: the pattern's number and where it ends.
    package struct Occurrence: Sendable, Hashable {
        package var pattern: Int32
        /// One past the last byte.
        package var end: Int
    }

    private var edgeStarts: [Int32] = []
    private var edgeBytes: [UInt8] = []
    private var edgeTargets: [Int32] = []
    /// For each state, the index of its table in `tables`, or -1.
    private var tableIndex: [Int32] = []
    private var tables: [Int32] = []
    private var failure: [Int32] = []
    /// The pattern that ends at a state, or -1.
    private var output: [Int32] = []
    /// The next state on the failure path at which a pattern ends, or -1.
    private var outputLink: [Int32] = []

    package var isEmpty: Bool { edgeBytes.isEmpty }

    /// - Parameter patterns: Distinct, none empty.
    package init(patterns: [[UInt8]]) {
        var trie = ByteTrie()
        for (number, pattern) in patterns.enumerated() { trie.insert(pattern, number: Int32(number)) }
        layOut(trie)
        linkFailures()
    }

    /// Flattens the trie's edges into arrays.
    private mutating func layOut(_ trie: ByteTrie) {
        output = trie.patterns
        for edges in trie.edges {
            edgeStarts.append(Int32(edgeBytes.count))
            let sorted = edges.sorted { $0.byte < $1.byte }
            edgeBytes.append(contentsOf: sorted.map(\.byte))
            edgeTargets.append(contentsOf: sorted.map(\.target))
        }
        edgeStarts.append(Int32(edgeBytes.count))
        for state in trie.edges.indices {
            guard state == 0 || trie.edges[state].count > 6 else {
                tableIndex.append(-1)
                continue
            }
            tableIndex.append(Int32(tables.count / 256))
            var table = [Int32](repeating: -1, count: 256)
            for edge in trie.edges[state] { table[Int(edge.byte)] = edge.target }
            tables.append(contentsOf: table)
        }
    }

    /// Computes failure and output links in breadth-first order.
    private mutating func linkFailures() {
        let count = output.count
        failure = [Int32](repeating: 0, count: count)
        outputLink = [Int32](repeating: -1, count: count)
        var queue: [Int32] = Array(edgeTargets[Int(edgeStarts[0])..<Int(edgeStarts[1])])
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let fallback = failure[Int(state)]
            outputLink[Int(state)] = output[Int(fallback)] >= 0 ? fallback : outputLink[Int(fallback)]
            for edge in Int(edgeStarts[Int(state)])..<Int(edgeStarts[Int(state) + 1]) {
                let target = edgeTargets[edge]
                failure[Int(target)] = step(from: fallback, over: edgeBytes[edge])
                queue.append(target)
            }
        }
    }

    /// The edge of one state, or -1.
    @inline(__always)
    private func edge(_ state: Int32, _ byte: UInt8) -> Int32 {
        let table = tableIndex[Int(state)]
        if table >= 0 { return tables[Int(table) * 256 + Int(byte)] }
        let end = Int(edgeStarts[Int(state) + 1])
        var index = Int(edgeStarts[Int(state)])
        while index < end {
            if edgeBytes[index] == byte { return edgeTargets[index] }
            index += 1
        }
        return -1
    }

    @inline(__always)
    private func step(from state: Int32, over byte: UInt8) -> Int32 {
        var state = state
        while true {
            let next = edge(state, byte)
            if next >= 0 { return next }
            if state == 0 { return 0 }
            state = failure[Int(state)]
        }
    }

    /// Calls `body` for every occurrence, in the order of their ends, longer ones first.
    @inline(__always)
    package func forEachOccurrence(in text: UnsafeBufferPointer<UInt8>, _ body: (Occurrence) -> Void) {
        guard !isEmpty else { return }
        var state: Int32 = 0
        for index in text.indices {
            state = step(from: state, over: text[index])
            var found = output[Int(state)] >= 0 ? state : outputLink[Int(state)]
            while found >= 0 {
                body(Occurrence(pattern: output[Int(found)], end: index + 1))
                found = outputLink[Int(found)]
            }
        }
    }
}

/// The patterns as a tree, while the automaton is built.
private struct ByteTrie {
    var edges: [[(byte: UInt8, target: Int32)]] = [[]]
    var patterns: [Int32] = [-1]

    mutating func insert(_ pattern: [UInt8], number: Int32) {
        var state = 0
        for byte in pattern {
            if let edge = edges[state].first(where: { $0.byte == byte }) {
                state = Int(edge.target)
            } else {
                edges[state].append((byte, Int32(edges.count)))
                state = edges.count
                edges.append([])
                patterns.append(-1)
            }
        }
        if patterns[state] < 0 { patterns[state] = number }
    }
}

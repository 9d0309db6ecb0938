/// Puts intervals into lanes so that no two of a lane overlap: first fit, the lane with the lowest number wins.
///
/// For intervals ordered by their start this needs no more lanes than intervals lie over one point (interval
/// partitioning). A tree over the ends of the lanes finds the lowest free one, so that the whole takes O(n log n).
struct LaneAssignment: Sendable, Hashable {
    /// The lane of each interval, from 0.
    private(set) var lanes: [Int] = []
    /// How many lanes there are.
    private(set) var count = 0

    /// - Parameter intervals: Ordered by start; one may begin where another ends.
    init(_ intervals: [(start: Double, end: Double)]) {
        var width = 1
        while width < intervals.count { width *= 2 }
        // A tournament: node n holds the smaller end of nodes 2n and 2n + 1; the lanes are the leaves.
        var ends = [Double](repeating: -.infinity, count: 2 * width)
        for interval in intervals {
            var node = 1
            while node < width { node = ends[2 * node] <= interval.start ? 2 * node : 2 * node + 1 }
            lanes.append(node - width)
            count = max(count, node - width + 1)
            ends[node] = interval.end
            while node > 1 {
                node /= 2
                ends[node] = min(ends[2 * node], ends[2 * node + 1])
            }
        }
    }
}

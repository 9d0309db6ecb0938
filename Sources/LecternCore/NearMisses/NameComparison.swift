/// Says how unlike other names are to one.
struct NameComparison {
    private let wanted: [UInt32]
    /// Three rows of the table of distances, kept from one comparison to the next.
    private var rows: [[Int]] = [[], [], []]

    /// - Parameter wanted: Lower-cased scalars, at least one; those of other names too.
    init(_ wanted: [UInt32]) {
        self.wanted = wanted
    }

    /// How many edits may lead from one name to another that is like it: two of three scalars may not differ; names of
    /// two scalars may differ in one.
    static func mostEdits(_ longer: Int) -> Int { max(1, longer * 2 / 5) }

    /// A score that no name falls below to which so many edits lead at least.
    func leastScore(edits: Int, to other: UnsafeBufferPointer<UInt32>) -> Double {
        let longer = max(wanted.count, other.count)
        return min(Double(edits) / Double(longer), Self.scoreOfPart(of: longer, edits))
    }

    /// How unlike another name is, 0 for an equal one; `nil` when it is too unlike to be worth saying.
    ///
    /// - Parameter worst: A greater score may be `nil` too, which takes less time to find out.
    mutating func score(of other: UnsafeBufferPointer<UInt32>, ifAtMost worst: Double) -> Double? {
        let longer = max(wanted.count, other.count)
        let shorter = min(wanted.count, other.count)
        let ofPart = isPart(other) ? Self.scoreOfPart(of: longer, longer - shorter) : nil
        let mostEdits = min(Self.mostEdits(longer), longer - 1)
        let most = worst < 1 ? min(mostEdits, Int(worst * Double(longer)) + 1) : mostEdits
        guard longer - shorter <= most, let distance = distance(to: other, atMost: most) else { return ofPart }
        return min(Double(distance) / Double(longer), ofPart ?? 1)
    }

    /// The score of names of which one is a part of the other, with so many scalars more.
    private static func scoreOfPart(of longer: Int, _ more: Int) -> Double {
        0.35 + 0.3 * Double(more) / Double(longer)
    }

    private func isPart(_ other: UnsafeBufferPointer<UInt32>) -> Bool {
        wanted.withUnsafeBufferPointer { wanted in
            wanted.count < other.count ? Self.contains(other, wanted) : Self.contains(wanted, other)
        }
    }

    private static func contains(_ long: UnsafeBufferPointer<UInt32>, _ part: UnsafeBufferPointer<UInt32>) -> Bool {
        guard part.count >= 2 else { return false }
        return (0...(long.count - part.count)).contains { start in
            part.indices.allSatisfy { long[start + $0] == part[$0] }
        }
    }

    /// The optimal string alignment distance, or `nil` when it is greater than a bound.
    ///
    /// Only the cells of the table are filled from which the bound may still be kept (E. Ukkonen, “Algorithms for
    /// approximate string matching”, 1985).
    private mutating func distance(to other: UnsafeBufferPointer<UInt32>, atMost bound: Int) -> Int? {
        let far = bound + 1
        for row in rows.indices where rows[row].count < other.count + 2 {
            rows[row] = [Int](repeating: 0, count: other.count + 2)
        }
        for column in 0...(other.count + 1) { rows[0][column] = min(column, far) }
        var (least, leastBefore) = (0, 0)
        for i in 1...wanted.count {
            leastBefore = least
            least = fill(row: i, against: other, bound: bound)
            // Two swapped scalars count from the row before the last.
            if least > bound, leastBefore >= bound { return nil }
        }
        let distance = rows[wanted.count % 3][other.count]
        return distance <= bound ? distance : nil
    }

    /// Fills the cells of a row that lie at most `bound` from the diagonal; returns the least of them.
    private mutating func fill(row i: Int, against other: UnsafeBufferPointer<UInt32>, bound: Int) -> Int {
        let far = bound + 1
        let (now, last, beforeLast) = (i % 3, (i + 2) % 3, (i + 1) % 3)
        let columns = max(1, i - bound)...min(other.count, i + bound)
        rows[now][columns.lowerBound - 1] = columns.lowerBound == 1 ? min(i, far) : far
        rows[now][columns.upperBound + 1] = far
        var least = rows[now][columns.lowerBound - 1]
        for j in columns {
            let isEqual = wanted[i - 1] == other[j - 1]
            var edits = min(rows[last][j] + 1, rows[now][j - 1] + 1, rows[last][j - 1] + (isEqual ? 0 : 1))
            if i > 1, j > 1, wanted[i - 1] == other[j - 2], wanted[i - 2] == other[j - 1] {
                edits = min(edits, rows[beforeLast][j - 2] + 1)
            }
            rows[now][j] = min(edits, far)
            least = min(least, edits)
        }
        return least
    }
}

package import LecternCore

/// What a save made worse or better: the faults that are new or mended since the last one.
///
/// A fault is the same when file, identifier and summary are; lines move as one writes. Of several such faults as many
/// stand as there were before; those at their old places first.
package struct FaultChange: Sendable, Equatable {
    package let new: [Diagnostic]
    package let mended: [Diagnostic]
    /// How many faults stand as they did.
    package let standing: Int

    private struct Identity: Hashable {
        let identifier: String
        let file: String?
        let summary: String

        init(_ fault: Diagnostic) {
            identifier = fault.identifier
            file = fault.location?.file
            summary = fault.summary
        }
    }

    /// - Parameters:
    ///   - before: The faults after the last save.
    ///   - after: The faults now.
    package init(before: [Diagnostic], after: [Diagnostic]) {
        let olds = Dictionary(grouping: before, by: Identity.init)
        let news = Dictionary(grouping: after, by: Identity.init)
        new = Self.rest(of: after, without: olds)
        mended = Self.rest(of: before, without: news)
        standing = after.count - new.count
    }

    /// One line about the count, as in “2 new, 1 mended, 14 others stand”; `nil` when there is no fault and was none.
    package var summary: String? {
        var parts: [String] = []
        if !new.isEmpty { parts.append("\(new.count) new") }
        if !mended.isEmpty { parts.append("\(mended.count) mended") }
        if standing > 0 {
            let others = parts.isEmpty ? (standing == 1 ? "fault" : "faults") : (standing == 1 ? "other" : "others")
            parts.append("\(standing) \(others) \(standing == 1 ? "stands" : "stand")")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The faults that are more than there are others like them, in their order.
    private static func rest(of faults: [Diagnostic], without others: [Identity: [Diagnostic]]) -> [Diagnostic] {
        var surplus: [Identity: Int] = [:]
        for fault in faults { surplus[Identity(fault), default: 0] += 1 }
        for (identity, same) in others { surplus[identity]? -= same.count }
        var chosen = Set<Int>()
        // Where a place is as before, the fault there is the one that stood.
        for isMovedOnly in [true, false] {
            for (index, fault) in faults.enumerated().reversed() where !chosen.contains(index) {
                let identity = Identity(fault)
                guard let left = surplus[identity], left > 0 else { continue }
                if isMovedOnly, others[identity]?.contains(where: { $0.location == fault.location }) == true {
                    continue
                }
                surplus[identity] = left - 1
                chosen.insert(index)
            }
        }
        return faults.indices.filter(chosen.contains).map { faults[$0] }
    }
}

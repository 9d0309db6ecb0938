import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How many things to do at once.
package enum Concurrency {
    /// One worker for each processor in use.
    package static var workers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// Transforms the elements on all processors and returns the results in the elements' order.
    ///
    /// Each worker takes the next element when it is done with the one before, so uneven elements
    /// (one very long article) do not leave processors idle.
    ///
    /// - Parameters:
    ///   - workers: How many elements are in work at once. The result never depends on it.
    ///   - transform: A pure function of the element.
    /// - Throws: What `transform` throws; the first error in the order of time. `CancellationError` when the task is
    ///   cancelled before all elements are done.
    package func concurrentMap<Result: Sendable>(
        workers: Int = Concurrency.workers,
        _ transform: @escaping @Sendable (Element) throws -> Result
    ) async throws -> [Result] {
        guard count > 1, workers > 1 else {
            return try map { element in
                try Task.checkCancellation()
                return try transform(element)
            }
        }
        let next = WorkCounter(startingAt: startIndex)
        return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<Swift.min(workers, count) {
                group.addTask {
                    var done: [(Int, Result)] = []
                    while true {
                        let index = next.take()
                        if index >= self.endIndex { return done }
                        try Task.checkCancellation()
                        done.append((index, try transform(self[index])))
                    }
                }
            }
            var slots = [Result?](repeating: nil, count: count)
            for try await part in group {
                for (index, result) in part { slots[index - startIndex] = result }
            }
            return slots.compactMap(\.self)
        }
    }
}

/// Hands out indices to workers, each one once.
private final class WorkCounter: Sendable {
    private let next: Atomic<Int>

    init(startingAt index: Int) {
        next = Atomic(index)
    }

    func take() -> Int {
        next.wrappingAdd(1, ordering: .relaxed).oldValue
    }
}

import Foundation

/// Fails a wait instead of letting a test hang.
struct DeadlineExceeded: Error {}

extension Duration {
    /// How long tests wait for what must come. Nothing is judged by it: it ends what would never end, and is so long
    /// that a machine that is busy with other things does not reach it.
    static let patience: Duration = .seconds(120)
}

/// The result of `operation`, if it comes in time.
func within<Result: Sendable>(
    _ limit: Duration = .patience, _ operation: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask { try await operation() }
        group.addTask {
            try await Task.sleep(for: limit)
            throw DeadlineExceeded()
        }
        guard let result = try await group.next() else { throw DeadlineExceeded() }
        group.cancelAll()
        return result
    }
}

/// Waits until something holds.
func eventually(_ condition: @Sendable () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .patience
    while try await !condition() {
        guard .now < end else { throw DeadlineExceeded() }
        try await Task.sleep(for: .milliseconds(5))
    }
}

/// Runs what blocks on a thread of its own: the few threads of Swift's tasks are the server's.
func blocking<Result: Sendable>(_ operation: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try operation() }) }
    }
}

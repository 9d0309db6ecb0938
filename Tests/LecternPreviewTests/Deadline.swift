import Foundation

/// Fails a wait instead of letting a test hang. Limits are wide: other suites may keep all processors busy meanwhile.
struct DeadlineExceeded: Error {}

/// The result of `operation`, if it comes in time.
func within<Result: Sendable>(
    _ limit: Duration = .seconds(120), _ operation: @escaping @Sendable () async throws -> Result
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
func eventually(_ limit: Duration = .seconds(120), _ condition: @Sendable () -> Bool) async throws {
    let end = ContinuousClock.now + limit
    while !condition() {
        guard .now < end else { throw DeadlineExceeded() }
        try await Task.sleep(for: .milliseconds(2))
    }
}

/// Runs what blocks on a thread of its own: the few threads of Swift's tasks are the server's.
func blocking<Result: Sendable>(_ operation: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try operation() }) }
    }
}

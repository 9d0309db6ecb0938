/// Tasks that wait for one event.
struct Waiting: Sendable {
    private var continuations: [Int: CheckedContinuation<Void, Never>] = [:]
    private var last = 0

    /// A number by which one that waits can be released before the others.
    mutating func makeNumber() -> Int {
        last += 1
        return last
    }

    mutating func add(_ continuation: CheckedContinuation<Void, Never>, as number: Int) {
        continuations[number] = continuation
    }

    mutating func release(_ number: Int) {
        continuations.removeValue(forKey: number)?.resume()
    }

    mutating func releaseAll() {
        for continuation in continuations.values { continuation.resume() }
        continuations = [:]
    }
}

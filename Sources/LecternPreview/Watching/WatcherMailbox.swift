import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Messages to the watcher's thread, and the pipe that wakes it for them.
final class WatcherMailbox: Sendable {
    enum Message: Sendable {
        case stop
        /// Watch these roots from now on; the continuation waits until no change of theirs can be missed.
        case watch(WatchScope, CheckedContinuation<Void, Never>)
    }

    private struct State {
        var messages: [Message] = []
        var isClosed = false
    }

    private let readEnd: Int32
    private let writeEnd: Int32
    private let state = Mutex(State())

    /// - Returns: `nil` when the process has no file descriptor left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Leaves a message and wakes the thread.
    ///
    /// - Returns: `false` when the thread has ended.
    @discardableResult
    func post(_ message: Message) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.messages.append(message)
            var byte: UInt8 = 0
            _ = write(writeEnd, &byte, 1)
            return true
        }
    }

    /// The messages since the last call, in order.
    func take() -> [Message] {
        state.withLock { state in
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(readEnd, &bytes, bytes.count) > 0 {}
            defer { state.messages = [] }
            return state.messages
        }
    }

    /// Takes no more messages; answers those that nobody will read.
    func shut() {
        let rest = state.withLock { state in
            state.isClosed = true
            defer { state.messages = [] }
            return state.messages
        }
        for case .watch(_, let continuation) in rest { continuation.resume() }
    }

    /// Blocks until there is a message, one of the descriptors can be read, or the time has come.
    func wait(reading descriptors: [Int32], until end: ContinuousClock.Instant?) {
        var polled = ([readEnd] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        _ = poll(&polled, nfds_t(polled.count), end.map { Self.milliseconds($0 - .now) } ?? -1)
    }

    /// Whole milliseconds, rounded up: a wait never ends early and spins.
    private static func milliseconds(_ duration: Duration) -> Int32 {
        let (seconds, attoseconds) = duration.components
        let rounded = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: max(0, rounded))
    }
}

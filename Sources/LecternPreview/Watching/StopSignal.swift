import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A pipe that wakes a blocked thread, so that it ends.
final class StopSignal: Sendable {
    enum Wakeup {
        case stopped
        case readable
        case timedOut
    }

    private let readEnd: Int32
    private let writeEnd: Int32
    private let isRaised = Mutex(false)

    /// - Returns: `nil` when the process has no file descriptor left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Wakes the thread, now and at each later wait.
    func raise() {
        isRaised.withLock { raised in
            guard !raised else { return }
            raised = true
            var byte: UInt8 = 0
            _ = write(writeEnd, &byte, 1)
        }
    }

    /// Blocks until the signal is raised, `descriptor` can be read, or the time is over.
    func wait(reading descriptor: Int32? = nil, within limit: Duration?) -> Wakeup {
        var polled = [pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)]
        if let descriptor { polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        let ready = poll(&polled, nfds_t(polled.count), limit.map(Self.milliseconds) ?? -1)
        if ready <= 0 { return .timedOut }
        return polled[0].revents != 0 ? .stopped : .readable
    }

    /// Whole milliseconds, rounded up: a wait never ends early and spins.
    private static func milliseconds(_ duration: Duration) -> Int32 {
        let (seconds, attoseconds) = duration.components
        let rounded = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: max(0, rounded))
    }
}

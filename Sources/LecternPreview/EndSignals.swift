import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The signals by which a process is told to end: Ctrl-C, `kill`, a terminal that was closed.
enum EndSignals {
    /// Does the work until it is done or the process is told to end. The work is cancelled then, and may clean up;
    /// a second signal ends the process at once.
    static func untilOne(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let (signals, arrivals) = AsyncStream.makeStream(of: Void.self)
        let traps = [SIGINT, SIGTERM, SIGHUP].compactMap { SignalTrap($0) { arrivals.yield() } }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await work() }
            group.addTask { for await _ in signals.prefix(1) {} }
            defer { for trap in traps { trap.release() } }
            try await group.next()
            group.cancelAll()
        }
    }
}

/// A signal that calls a function instead of ending the process. Until it is set up, the signal ends the process, which holds
/// nothing yet: one that comes early must not be lost.
private struct SignalTrap {
    private let signal: Int32
    private let source: any DispatchSourceSignal

    /// - Returns: `nil` for a hangup that is to be ignored, as `nohup` has it.
    init?(_ number: Int32, _ action: @escaping @Sendable () -> Void) {
        if number == SIGHUP, Self.isIgnored(number) { return nil }
        signal = number
        source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler(handler: action)
        #if canImport(Darwin)
            // On Linux the source takes the place of what the signal does else; here it only watches.
            source.setRegistrationHandler { _ = systemSignal(number, SIG_IGN) }
        #endif
        source.resume()
    }

    func release() {
        source.cancel()
        _ = systemSignal(signal, SIG_DFL)
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var present = sigaction()
        guard sigaction(number, nil, &present) == 0 else { return false }
        #if canImport(Darwin)
            let handler = present.__sigaction_u.__sa_handler
        #else
            let handler = present.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}

// The name is that of a property, above.
private func systemSignal(_ number: Int32, _ handler: sighandler_t?) -> sighandler_t? {
    signal(number, handler)
}

import LecternCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output for results, standard error for everything else.
enum Terminal {
    /// - Throws: ``EnvironmentError`` when the text could not be written: a report that is cut off must not pass for one.
    static func print(_ text: String) throws(EnvironmentError) {
        try write(line(text), to: STDOUT_FILENO)
    }

    /// - Throws: ``EnvironmentError`` as `print` does.
    static func write(bytes: [UInt8]) throws(EnvironmentError) {
        try write(bytes, to: STDOUT_FILENO)
    }

    /// Writes a report, or what is said beside a result, to standard error.
    ///
    /// - Throws: ``EnvironmentError`` as `print` does.
    static func report(_ text: String) throws(EnvironmentError) {
        try write(line(text), to: STDERR_FILENO)
    }

    /// Writes what the process ends with, or goes on after; there is nobody to be told that it cannot be written.
    static func error(_ text: String) {
        try? report(text)
    }

    /// Says what failed, in one line that commands no terminal.
    static func error(_ failure: EnvironmentError) {
        error(TerminalText.harmless("error: \(failure)", keepsLines: false))
    }

    private static func line(_ text: String) -> [UInt8] {
        Array((text.hasSuffix("\n") || text.isEmpty ? text : text + "\n").utf8)
    }

    /// Whether people read standard error as it is written.
    static var isInteractive: Bool { isatty(STDERR_FILENO) != 0 }

    /// Whether to colour what people read: on a terminal, unless `NO_COLOR` is set (no-color.org).
    static var isColored: Bool {
        guard isInteractive else { return false }
        guard let value = getenv("NO_COLOR") else { return true }
        return value.pointee == 0
    }

    /// A line that the next one takes the place of.
    static func progress(_ text: String) {
        guard isInteractive else { return }
        try? write(Array(("\r\u{1B}[2K" + text).utf8), to: STDERR_FILENO)
    }

    static func endProgress() {
        progress("")
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(EnvironmentError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0 { guard try isToTryAgain(descriptor, after: errno) else { return } }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// - Returns: Whether to go on; not when the reader has read enough, as `head` does.
    private static func isToTryAgain(_ descriptor: Int32, after error: Int32) throws(EnvironmentError) -> Bool {
        switch error {
        case EINTR: return true
        case EPIPE: return false
        case EAGAIN:
            // The other end is slow, and whoever opened it does not want to wait.
            var writable = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&writable, 1, -1)
            return true
        default:
            throw EnvironmentError(
                path: descriptor == STDOUT_FILENO ? "standard output" : "standard error", action: "cannot write to",
                reason: String(cString: strerror(error)))
        }
    }
}

// The name `write` is taken by the functions above.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ size: Int) -> Int {
    write(descriptor, buffer, size)
}

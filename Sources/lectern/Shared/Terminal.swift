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
    static func print(_ text: String) {
        write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n", to: STDOUT_FILENO)
    }

    static func error(_ text: String) {
        write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n", to: STDERR_FILENO)
    }

    static func write(bytes: [UInt8]) {
        write(bytes, to: STDOUT_FILENO)
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
        write("\r\u{1B}[2K" + text, to: STDERR_FILENO)
    }

    static func endProgress() {
        guard isInteractive else { return }
        write("\r\u{1B}[2K", to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        write(Array(text.utf8), to: descriptor)
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}

// The name `write` is taken by the functions above.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ size: Int) -> Int {
    write(descriptor, buffer, size)
}

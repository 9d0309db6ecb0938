#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The three connections to a child: its input, its output, its errors.
///
/// They are pairs of sockets rather than pipes: a socket is closed in other children from its first moment on, can be
/// shut in one direction, and breaks without a signal.
struct ChildConnections {
    private(set) var childEnds: [Int32] = []
    private(set) var ownEnds: [Int32] = []

    init() throws(ChildProcess.Failure) {
        for _ in 0..<3 {
            var ends: [Int32] = [-1, -1]
            guard socketpair(AF_UNIX, Self.type, 0, &ends) == 0 else {
                let reason = String(cString: strerror(errno))
                closeAll()
                throw .notStarted(reason)
            }
            ownEnds.append(ends[0])
            childEnds.append(ends[1])
            _ = fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK)
            #if canImport(Darwin)
                var isOn: Int32 = 1
                setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
            #endif
        }
    }

    #if canImport(Glibc)
        private static let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #elseif canImport(Musl)
        private static let type = SOCK_STREAM | SOCK_CLOEXEC
    #else
        // There, ``ChildProcess`` starts children with nothing but what it names.
        private static let type = SOCK_STREAM
    #endif

    mutating func closeChildEnds() {
        for end in childEnds { close(end) }
        childEnds = []
    }

    mutating func closeAll() {
        closeChildEnds()
        for end in ownEnds { close(end) }
        ownEnds = []
    }
}

/// Feeds a child and takes what it gives, so that neither waits for the other.
struct ChildExchange {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private let input: [UInt8]
    private let outputLimit: Int
    private var written = 0
    /// For `poll`: input, output, errors; -1 for one that is done with.
    private var ends: [pollfd]

    init(_ connections: ChildConnections, input: [UInt8], outputLimit: Int) {
        self.input = input
        self.outputLimit = outputLimit
        ends = connections.ownEnds.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        ends[0].events = Int16(POLLOUT)
    }

    /// Goes on until the child has closed its output.
    ///
    /// - Returns: Why it was broken off, if it was.
    mutating func run(until deadline: ContinuousClock.Instant) -> ChildProcess.Failure? {
        while ends[1].fd >= 0 || ends[2].fd >= 0 {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero else { return .timeLimit }
            let milliseconds = min(left / .milliseconds(1), 60_000).rounded(.up)
            let count = poll(&ends, nfds_t(ends.count), Int32(milliseconds))
            if count < 0, errno != EINTR { return .notStarted(String(cString: strerror(errno))) }
            if count > 0 { exchange() }
            if output.count + errors.count > outputLimit { return .outputLimit }
        }
        return nil
    }

    private mutating func exchange() {
        if ends[0].fd >= 0, ends[0].revents != 0 { feed() }
        for index in 1...2 where ends[index].fd >= 0 && ends[index].revents != 0 { take(index) }
    }

    private mutating func feed() {
        let count = input.withUnsafeBytes { bytes in
            send(ends[0].fd, bytes.baseAddress.map { $0 + written }, bytes.count - written, Self.withoutSignal)
        }
        if count >= 0 { written += count }
        let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
        guard isBroken || written == input.count else { return }
        // The end of the input is what the child waits for.
        shutdown(ends[0].fd, Self.writing)
        ends[0].fd = -1
    }

    private mutating func take(_ index: Int) {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(ends[index].fd, &buffer, buffer.count)
        if count > 0 {
            if index == 1 { output += buffer[..<count] } else { errors += buffer[..<count] }
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            ends[index].fd = -1
        }
    }

    #if canImport(Darwin)
        private static let withoutSignal: Int32 = 0
    #else
        private static let withoutSignal = Int32(MSG_NOSIGNAL)
    #endif
    private static let writing = Int32(SHUT_WR)
}

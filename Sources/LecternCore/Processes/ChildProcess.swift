#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a program that reads its input, writes its output and ends: without a shell, and not for ever.
package struct ChildProcess: Sendable {
    package enum Failure: Error, Hashable {
        /// The system could not start it; why.
        case notStarted(String)
        /// It took longer than it was given, or wrote more, and was ended.
        case timeLimit
        case outputLimit
    }

    package struct Result: Sendable, Hashable {
        /// What it says of its own success: 0 for success, 128 and a signal's number when one ended it.
        package var status: Int32
        package var output: [UInt8]
        package var errors: [UInt8]
    }

    /// The path of the program.
    package var program: String
    package var arguments: [String]
    /// `NAME=value`; nothing else is passed on.
    package var environment: [String]
    package var timeLimit: Duration
    /// How many bytes it may write.
    package var outputLimit: Int

    package init(
        program: String, arguments: [String] = [], environment: [String] = [], timeLimit: Duration = .seconds(10),
        outputLimit: Int = 16 << 20
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.timeLimit = timeLimit
        self.outputLimit = outputLimit
    }

    /// The path of a program in the folders of `PATH`, or `nil` when it is in none.
    package static func find(_ name: String) -> String? {
        guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 && FileSystem.kind(of: $0, followingLinks: true) == .file }
    }

    /// What tells one version of a file from another without reading it: its size and when it was changed.
    package static func stamp(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "-" }
        #if canImport(Darwin)
            return "\(status.st_size) \(status.st_mtimespec.tv_sec)"
        #else
            return "\(status.st_size) \(status.st_mtim.tv_sec)"
        #endif
    }

    /// Runs the program to its end.
    package func run(input: [UInt8]) throws(Failure) -> Result {
        var connections = try ChildConnections()
        defer { connections.closeAll() }
        let child = try start(connections.childEnds, flags: 0)
        connections.closeChildEnds()
        var exchange = ChildExchange(connections, input: input, outputLimit: outputLimit)
        let deadline = ContinuousClock.now + timeLimit
        let failure = exchange.run(until: deadline)
        if failure != nil { kill(child, SIGKILL) }
        let status = Self.wait(for: child, until: deadline)
        if let failure { throw failure }
        return Result(status: status, output: exchange.output, errors: exchange.errors)
    }

    /// Runs a program that is for the user, however long it goes on: it has nothing to read, what it writes is lost, and
    /// signals for this process and those that this process ignores are none of its own.
    ///
    /// - Returns: Its status, once it has ended.
    package func runApart() throws(Failure) -> Int32 {
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard nothing >= 0 else { throw .notStarted(String(cString: strerror(errno))) }
        defer { close(nothing) }
        let child = try start(
            [nothing, nothing, nothing], flags: Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF))
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return Self.exitStatus(status)
    }

    /// - Parameters:
    ///   - ends: What the child reads and writes as 0, 1 and 2.
    ///   - flags: Of the system's call; a group that is set is the child's own, signals that are reset are all.
    private func start(_ ends: [Int32], flags: Int32) throws(Failure) -> pid_t {
        #if canImport(Darwin)
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
        #else
            var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        #if canImport(Darwin)
            posix_spawnattr_setflags(&attributes, Int16(flags | POSIX_SPAWN_CLOEXEC_DEFAULT))
        #else
            posix_spawnattr_setflags(&attributes, Int16(flags))
        #endif
        for (end, standard) in zip(ends, Int32(0)...) {
            posix_spawn_file_actions_adddup2(&actions, end, standard)
        }
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        var child = pid_t()
        let problem = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
        guard problem == 0 else { throw .notStarted(String(cString: strerror(problem))) }
        return child
    }

    private static func wait(for child: pid_t, until deadline: ContinuousClock.Instant) -> Int32 {
        var status: Int32 = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child || (ended < 0 && errno != EINTR) { break }
            // Its output is closed, so it is about to end; one that goes on all the same is ended.
            if ContinuousClock.now > deadline { kill(child, SIGKILL) }
            usleep(500)
        }
        return exitStatus(status)
    }

    private static func exitStatus(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}

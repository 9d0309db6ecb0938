#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How many files and sockets the process may have open.
enum OpenFileLimit {
    /// As many as the server can use; systems give a process 256 or 1,024 unless it asks.
    private static let wanted: rlim_t = 8192

    /// Raises the limit as far as the system lets it, and needed.
    ///
    /// - Returns: The limit as it is then.
    static func raise() -> Int {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 256 }
        let present = limit.rlim_cur
        if present < wanted {
            limit.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(resource, &limit) != 0 { limit.rlim_cur = present }
        }
        return Int(clamping: limit.rlim_cur)
    }
}

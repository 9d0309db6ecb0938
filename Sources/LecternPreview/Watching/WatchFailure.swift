#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why the kernel cannot report changes.
struct WatchFailure: Error {
    var reason: String

    init(errorNumber: Int32) {
        reason =
            switch errorNumber {
            case ENOSPC: "the system's limit of watched folders is reached (fs.inotify.max_user_watches)"
            case EMFILE: "the system's limit of watchers is reached (fs.inotify.max_user_instances)"
            default: String(cString: strerror(errorNumber))
            }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why the kernel's word on changes cannot be relied on any more.
enum WatchFailure: Error, Equatable {
    /// More happened than its queue holds: some of it is lost.
    case overflow
    /// It allows no watch, or not enough of them, for this reason.
    case refused(String)

    init(errorNumber: Int32) {
        self =
            switch errorNumber {
            case ENOSPC: .refused("the system's limit of watched folders is reached (fs.inotify.max_user_watches)")
            case EMFILE: .refused("the system's limit of watchers is reached (fs.inotify.max_user_instances)")
            default: .refused(String(cString: strerror(errorNumber)))
            }
    }
}

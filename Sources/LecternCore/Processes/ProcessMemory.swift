#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the operating system says of this process.
package enum ProcessMemory {
    /// The most memory that was resident at once, in MiB.
    package static var peakMebibytes: Int {
        var usage = rusage()
        #if canImport(Darwin)
            guard getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
            // Bytes there, KiB elsewhere.
            return usage.ru_maxrss / 1024 / 1024
        #else
            guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
            return usage.ru_maxrss / 1024
        #endif
    }
}

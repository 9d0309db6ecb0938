#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The day on which a site is built: the one thing that a build takes from the clock, and an input like the settings.
///
/// What is dated later is not announced: feed readers would keep it above all that is newer until its day comes.
enum BuildDay {
    /// In days since 1970-01-01: the day of `SOURCE_DATE_EPOCH` where that is set, as builds have it that are to come out the same
    /// at any time (reproducible-builds.org), else the day it is where the machine stands.
    static func current() -> Int {
        if let fixed = getenv("SOURCE_DATE_EPOCH").flatMap({ Int(String(cString: $0)) }) { return day(of: fixed) }
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return day(of: now + local.tm_gmtoff)
    }

    private static func day(of seconds: Int) -> Int { Int((Double(seconds) / 86_400).rounded(.down)) }
}

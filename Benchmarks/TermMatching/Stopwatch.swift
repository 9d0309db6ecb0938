/// Times a piece of work.
enum Stopwatch {
    /// The median time of several runs, after one that warms up.
    static func median(of runs: Int, _ work: () -> Void) -> Duration {
        work()
        let times = (0..<runs).map { _ in
            let start = ContinuousClock.now
            work()
            return start.duration(to: .now)
        }
        return times.sorted()[runs / 2]
    }

    static func milliseconds(_ time: Duration) -> Int { Int(seconds(time) * 1000) }

    static func rate(_ bytes: Int, _ time: Duration) -> Int { Int(Double(bytes) / 1_000_000 / seconds(time)) }

    static func ratio(_ a: Duration, _ b: Duration) -> Double { (seconds(a) / seconds(b) * 100).rounded() / 100 }

    private static func seconds(_ time: Duration) -> Double {
        Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}

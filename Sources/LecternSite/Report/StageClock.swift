/// Times the stages of a run and tells of their beginning.
struct StageClock {
    private let progress: (@Sendable (BuildProgress) -> Void)?
    private(set) var stages: [StageTiming] = []

    init(_ progress: (@Sendable (BuildProgress) -> Void)?) {
        self.progress = progress
    }

    mutating func measure<Result>(
        _ name: String, count: Int = 0, _ body: () async throws -> Result
    ) async rethrows -> Result {
        progress?(BuildProgress(stage: name, count: count))
        let start = ContinuousClock.now
        let result = try await body()
        stages.append(StageTiming(name: name, duration: start.duration(to: .now)))
        return result
    }

    mutating func measureNow<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
        progress?(BuildProgress(stage: name, count: 0))
        let start = ContinuousClock.now
        let result = try body()
        stages.append(StageTiming(name: name, duration: start.duration(to: .now)))
        return result
    }
}

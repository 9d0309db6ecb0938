import FoundationEssentials

/// What a page is told of a build.
struct BuildNews: Codable, Equatable {
    /// The build's name; a page carries that of the build it was served from.
    var build: String
    /// The paths that changed; `nil` when all may have.
    var urls: [String]?
    /// Whether the build was given up, so that there is nothing new to load.
    var failed: Bool
    /// The faults to show; empty when there is no error.
    var faults: [FaultReport]
    /// How many faults there are in all.
    var total: Int
    /// The build in a line.
    var summary: String

    private static let mostFaults = 50

    init(build: String, outcome: RebuildOutcome) {
        self.build = build
        urls = outcome.changedURLs
        failed = outcome.failed
        faults = outcome.hasErrors ? FaultReport.reports(of: outcome.diagnostics, limit: Self.mostFaults) : []
        total = outcome.hasErrors ? outcome.diagnostics.count : 0
        summary = outcome.summary
    }

    /// The news as a message of the event stream.
    ///
    /// - Parameter event: The event's name; without one, `faults` when there is an error and `reload` otherwise.
    /// - Returns: The message's lines and the empty one that ends it.
    func message(event: String? = nil) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers only: encoding them does not fail. JSON holds no line break.
        let data = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        let name = event ?? (failed || !faults.isEmpty ? "faults" : "reload")
        return "event: \(name)\ndata: \(data)\n\n"
    }
}

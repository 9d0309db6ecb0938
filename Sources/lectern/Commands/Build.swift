import ArgumentParser
import LecternSite

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Build the site into Public/.")

    @OptionGroup var options: SharedOptions

    @Flag(help: "Print how long each stage took, and the peak of memory.")
    var timings = false

    func run() async throws {
        let reporter = Reporter(options)
        let report = try await Site(options.site).build(progress: reporter.progress)
        Terminal.endProgress()
        try reporter.faults(report.diagnostics)
        let counts =
            "\(report.writtenCount) written, \(report.unchangedCount) unchanged, \(report.removedCount) removed"
        try reporter.summary(
            BuildSummary.lines(report.leftOut) + [BuildSummary.line(report), "\(report.output): \(counts)"])
        if timings {
            let lines = BuildSummary.timings(report)
            // A report for programs has standard error to itself.
            try options.format == .json ? Terminal.print(lines) : Terminal.report(lines)
        }
        if report.errorCount > 0 { throw ExitStatus.content.code }
    }
}

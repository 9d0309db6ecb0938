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
        for line in BuildSummary.lines(report.leftOut) { try reporter.note(line) }
        try reporter.note(BuildSummary.line(report))
        try reporter.note(
            "\(report.output): \(report.writtenCount) written, \(report.unchangedCount) unchanged, \(report.removedCount) removed"
        )
        if timings { try Terminal.report(BuildSummary.timings(report)) }
        if report.errorCount > 0 { throw ExitStatus.content.code }
    }
}

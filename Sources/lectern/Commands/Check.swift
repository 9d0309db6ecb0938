import ArgumentParser
import LecternSite

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report faults without writing anything.",
        discussion: "With --format json or github the report goes to standard output, for programs to read.")

    @OptionGroup var options: SharedOptions

    func run() async throws {
        let reporter = Reporter(options)
        let report = try await Site(options.site).check(progress: reporter.progress)
        Terminal.endProgress()
        switch options.format {
        case .text: try reporter.faults(report.diagnostics)
        // The report is the command's result.
        case .json, .github: try Terminal.print(options.format.format(report.diagnostics))
        }
        try reporter.summary(BuildSummary.lines(report.leftOut) + [BuildSummary.line(report)])
        if report.errorCount > 0 { throw ExitStatus.content.code }
    }
}

package import LecternContent
import LecternCore
import LecternSearch

/// What a person reads at the end of a build.
package enum BuildSummary {
    /// `39 pages, 512 terms and 88 dates linked, no faults, 0.31 s`
    package static func line(_ report: BuildReport) -> String {
        let parts = [
            count(report.pageCount, "page", "pages"),
            "\(report.termLinkCount) terms and \(report.dateLinkCount) dates linked", faults(report),
            seconds(report.duration),
        ]
        return parts.joined(separator: ", ")
    }

    /// A line for each reason why something was left out: `left out by .gitignore: drafts/, a.key and 3 more`.
    package static func lines(_ leftOut: [LeftOut]) -> [String] {
        ContentExclusion.Reason.allCases.compactMap { reason in
            let paths = leftOut.filter { $0.reason == reason }.map(\.path)
            guard !paths.isEmpty else { return nil }
            let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
            let shown = paths.prefix(3).map { TerminalText.harmless($0, keepsLines: false) }
            return words(reason) + ": " + shown.joined(separator: ", ") + more
        }
    }

    private static func words(_ reason: ContentExclusion.Reason) -> String {
        switch reason {
        case .setting: "left out by `exclude`"
        case .gitignore: "left out by .gitignore"
        case .output: "left out as the output of a build"
        }
    }

    /// `2 errors, 1 warning`, or `no faults`.
    package static func faults(_ report: BuildReport) -> String {
        let parts = [
            report.errorCount > 0 ? count(report.errorCount, "error", "errors") : nil,
            report.warningCount > 0 ? count(report.warningCount, "warning", "warnings") : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "no faults" : parts.joined(separator: ", ")
    }

    /// A row for each stage, its share of the whole, and the peak of memory.
    package static func timings(_ report: BuildReport) -> String {
        let total = max(milliseconds(report.duration), 0.001)
        var lines = report.stages.map { stage in
            let own = milliseconds(stage.duration)
            return row(stage.name, own, "\(Int((own / total * 100).rounded())) %")
        }
        if report.search.files > 0 {
            lines.append("  search index: \(report.search.files) files, \(megabytes(report.search.bytes)) MB")
        }
        lines.append(row("all", total, "peak \(ProcessMemory.peakMebibytes) MiB"))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ name: String, _ milliseconds: Double, _ note: String) -> String {
        let tenths = Int((milliseconds * 10).rounded())
        let number = "\(tenths / 10).\(tenths % 10) ms"
        return "  " + padded(name, to: 14) + String(repeating: " ", count: max(1, 12 - number.count)) + number + "  "
            + note
    }

    private static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000).\(bytes / 100_000 % 10)" }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    private static func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }

    private static func seconds(_ duration: Duration) -> String {
        let hundredths = Int((duration / .milliseconds(10)).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) s"
    }
}

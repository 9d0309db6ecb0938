import ArgumentParser
import LecternSite

struct Glossary: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take stock of the glossary: how the notes use its terms, and what it lacks.",
        discussion: "Writes nothing, and judges nothing: the exit status is 0 whatever it finds.")

    @OptionGroup var options: SharedOptions

    @Flag(help: "Print long lists to their ends; JSON always has all.")
    var all = false

    func validate() throws {
        guard options.format != .github else { throw ValidationError("lectern glossary prints text or json.") }
    }

    func run() async throws {
        let reporter = Reporter(options)
        let report = try await Site(options.site).glossary(progress: reporter.progress)
        Terminal.endProgress()
        try Terminal.print(options.format == .json ? report.json() : report.text(showsAll: all))
    }
}

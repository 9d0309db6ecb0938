import ArgumentParser
import LecternCore
package import LecternSite

extension DiagnosticFormat: ExpressibleByArgument {}

/// The options of every command that works on a site.
struct SharedOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
    var directory = "."

    @Option(help: "The folder of the notes, instead of Content/ or the site's folder itself.")
    var content: String?

    @Option(help: "The folder of templates that override the built-in theme, instead of Templates/.")
    var templates: String?

    @Option(help: "The folder to write to, instead of Public/.")
    var output: String?

    @Option(help: "The settings, instead of lectern.yaml.")
    var config: String?

    @Option(
        name: .customLong("base-url"), help: "The address where the site will stand, for feeds and canonical links.")
    var baseURL: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A setting in place of the file's, as in --set urls=directory.", valueName: "key=value"))
    var settings: [String] = []

    @Flag(help: "Include drafts.")
    var drafts = false

    @Flag(help: "Make warnings errors.")
    var strict = false

    @Flag(help: "Print nothing but faults.")
    var quiet = false

    @Option(help: "How faults are printed: text, json or github.")
    var format = DiagnosticFormat.text

    func validate() throws {
        if let setting = settings.first(where: { !$0.contains("=") }) {
            throw ValidationError("--set takes KEY=VALUE, found “\(setting)”.")
        }
        if let fault = site.overrideFaults.first { throw ValidationError(fault) }
    }

    /// What the facade is told.
    var site: SiteOptions {
        var options = SiteOptions(directory: directory)
        options.content = content
        options.templates = templates
        options.output = output
        options.config = config
        options.overrides = overrides
        return options
    }

    /// Settings by their keys; the options that have names of their own come before those of `--set`.
    private var overrides: [String: String] {
        let pairs = settings.compactMap { setting in
            setting.firstIndex(of: "=").map { end in
                (String(setting[..<end]), String(setting[setting.index(after: end)...]))
            }
        }
        var overrides = Dictionary(pairs) { _, last in last }
        if let baseURL { overrides["baseURL"] = baseURL }
        if drafts { overrides["drafts"] = "true" }
        if strict { overrides["strict"] = "true" }
        return overrides
    }
}

/// Prints what a command found.
struct Reporter {
    var format: DiagnosticFormat
    var isQuiet: Bool

    init(_ options: SharedOptions) {
        format = options.format
        isQuiet = options.quiet
    }

    /// Diagnostics go to standard error.
    ///
    /// - Throws: ``EnvironmentError`` when they could not be written.
    func faults(_ diagnostics: [Diagnostic]) throws(EnvironmentError) {
        // Programs read a report of no faults, too.
        guard !diagnostics.isEmpty || format == .json else { return }
        try Terminal.report(format.format(diagnostics, colored: Terminal.isColored))
    }

    /// - Throws: ``EnvironmentError`` when it could not be written.
    func note(_ text: String) throws(EnvironmentError) {
        if !isQuiet { try Terminal.report(TerminalText.harmless(text)) }
    }

    /// Says in sum what was done; a report for programs stands alone.
    ///
    /// - Throws: ``EnvironmentError`` when it could not be written.
    func summary(_ lines: [String]) throws(EnvironmentError) {
        guard format != .json else { return }
        for line in lines { try note(line) }
    }

    /// A progress line for people, or nothing.
    var progress: (@Sendable (BuildProgress) -> Void)? {
        guard !isQuiet, Terminal.isInteractive else { return nil }
        return { Terminal.progress($0.line) }
    }
}

import LecternContent
import LecternCore

/// What a command line says about a site; everything unsaid comes from `lectern.yaml` or its defaults.
public struct SiteOptions: Sendable, Hashable {
    /// The folder of the site.
    public var directory: String
    /// The folder of the notes.
    public var content: String?
    /// The folder of template overrides.
    public var templates: String?
    /// The folder to write to.
    public var output: String?
    /// The file of settings.
    public var config: String?
    /// Settings that take the place of those in the file: values by their keys, written as in the file.
    public var overrides: [String: String] = [:]
    /// The day of the build, in days since 1970-01-01; notes of later days are not announced yet.
    package var today = BuildDay.current()

    /// What is wrong with ``overrides``, each fault in one line.
    public var overrideFaults: [String] {
        Settings().applying(overrides).1.map { fault in
            fault.summary + (fault.suggestion.map { ". \($0)" } ?? "")
        }
    }

    /// Options for the site in a folder.
    public init(directory: String) {
        self.directory = directory
    }
}

/// How far a build is.
public struct BuildProgress: Sendable, Hashable {
    /// The stage that begins.
    public var stage: String
    /// How many things the stage works on.
    public var count: Int

    /// A line for a terminal.
    public var line: String { count > 0 ? "\(stage) \(count) …" : "\(stage) …" }
}

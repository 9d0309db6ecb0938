import LecternContent

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
    /// The address where the site will stand.
    public var baseURL: String?
    /// Whether drafts are part of the site whatever the settings say.
    public var includesDrafts = false
    /// Whether warnings are errors whatever the settings say.
    public var isStrict = false

    /// Whether an address can be a base URL: absolute, http or https, without query and fragment.
    public static func isBaseURL(_ address: String) -> Bool { BaseURL.normalized(address) != nil }

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

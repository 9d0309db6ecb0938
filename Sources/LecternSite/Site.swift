import LecternCore

/// A site on the disk: the one door through which commands come.
///
/// ```swift
/// let report = try await Site(SiteOptions(directory: "my-notes")).build()
/// ```
public struct Site: Sendable {
    package let options: SiteOptions

    /// The site that the options describe; nothing is read yet.
    public init(_ options: SiteOptions) {
        self.options = options
    }

    /// Builds the site into its output folder: only what is new or changed is written, and only files of an
    /// earlier build are removed.
    ///
    /// - Parameter progress: Told when a stage begins.
    /// - Returns: What was done, with all faults of the content. Faults never stop a build.
    /// - Throws: `EnvironmentError` when the disk refuses.
    public func build(progress: (@Sendable (BuildProgress) -> Void)? = nil) async throws -> BuildReport {
        try await SiteBuild(options: options, progress: progress).build()
    }

    /// Finds the faults of the content and writes nothing.
    ///
    /// - Throws: `EnvironmentError` when the disk refuses.
    public func check(progress: (@Sendable (BuildProgress) -> Void)? = nil) async throws -> BuildReport {
        try await SiteBuild(options: options, progress: progress).check()
    }

    /// Takes stock of the glossary: how the notes use its terms, and which phrases it lacks. Writes nothing.
    ///
    /// - Throws: `EnvironmentError` when the disk refuses.
    public func glossary(progress: (@Sendable (BuildProgress) -> Void)? = nil) async throws -> GlossaryReport {
        GlossaryReport(audit: try await GlossaryAuditor(options: options, progress: progress).run())
    }

    /// Removes what builds wrote from the output folder, and nothing else.
    ///
    /// - Returns: The number of files removed.
    /// - Throws: `EnvironmentError` when the site's folder is not there, or the output would fall on its sources.
    public func clean() async throws -> Int {
        let path = try SiteConfiguration.readSettings(options).0.output
        guard FileSystem.kind(of: path, followingLinks: true) != nil else { return 0 }
        return try await OutputFolder.take(path).clean()
    }

    /// The folders and files whose changes change the site.
    ///
    /// - Throws: `EnvironmentError` when the site's folder is not there.
    package func folders() throws -> SiteFolders {
        try SiteConfiguration.readSettings(options).0
    }
}

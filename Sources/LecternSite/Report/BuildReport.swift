package import LecternContent
package import LecternCore
package import LecternSearch

/// What a build did.
public struct BuildReport: Sendable {
    /// The number of HTML pages of the site.
    public internal(set) var pageCount = 0
    /// How many mentions of terms were made links.
    public internal(set) var termLinkCount = 0
    /// How many dates and periods were made links.
    public internal(set) var dateLinkCount = 0
    /// How many files were written because they were new or had changed.
    public internal(set) var writtenCount = 0
    /// How many files were as they should be already.
    public internal(set) var unchangedCount = 0
    /// How many files of an earlier build were removed.
    public internal(set) var removedCount = 0
    /// The output folder.
    public internal(set) var output = ""
    /// How long each stage took, in the order of the stages.
    public internal(set) var stages: [StageTiming] = []

    /// What was left out because the author wants it so.
    package internal(set) var leftOut: [LeftOut] = []
    /// The files of the search index.
    package internal(set) var search = SearchSummary()
    /// All faults, in the order of files and lines.
    package internal(set) var diagnostics: [Diagnostic] = []

    /// How many faults are errors.
    public var errorCount: Int { diagnostics.count { $0.severity == .error } }
    /// How many faults are warnings.
    public var warningCount: Int { diagnostics.count { $0.severity == .warning } }
    /// From start to end.
    public var duration: Duration { stages.reduce(.zero) { $0 + $1.duration } }
}

/// How long a stage of a build took.
public struct StageTiming: Sendable, Hashable {
    /// The stage's name: `scan`, `compile` …
    public var name: String
    /// Wall-clock time.
    public var duration: Duration
}

/// One fault in what an author wrote: what it is, where it is, why it is one, and what to write instead.
///
/// Faults in content are values which the stages collect and hand on; they are never thrown.
/// The wording follows one style: the summary names the specifics first and has no final period,
/// the explanation states the rule, and the suggestion says what to write.
package struct Diagnostic: Sendable, Hashable, Codable {
    package enum Severity: String, Sendable, Codable, CaseIterable {
        case error
        case warning
        case note
    }

    package var severity: Severity
    /// A stable name for tools and settings, for example `link.unresolved`.
    package var identifier: String
    /// Where the fault is; `nil` for one of the whole site.
    package var location: SourceLocation?
    /// What is wrong, in one line, without a final period.
    package var summary: String
    /// Why it is a fault: the rule.
    package var explanation: String?
    /// What to write instead.
    package var suggestion: String?
    /// The line of the source that `location` points at.
    package var sourceLine: String?
    /// Other places that belong to the fault, such as the first of two duplicates.
    package var related: [SourceLocation]

    package init(
        _ severity: Severity,
        _ identifier: String,
        at location: SourceLocation?,
        _ summary: String,
        explanation: String? = nil,
        suggestion: String? = nil,
        sourceLine: String? = nil,
        related: [SourceLocation] = []
    ) {
        self.severity = severity
        self.identifier = identifier
        self.location = location
        self.summary = summary
        self.explanation = explanation
        self.suggestion = suggestion
        self.sourceLine = sourceLine
        self.related = related
    }
}

extension Diagnostic {
    /// The order of reports: by place, then by identifier and text, so that no run differs from another.
    package static func isOrderedBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        let (left, right) = (a.location ?? SourceLocation(file: ""), b.location ?? SourceLocation(file: ""))
        if left != right { return left < right }
        if a.identifier != b.identifier { return a.identifier < b.identifier }
        return a.summary < b.summary
    }

    /// The same fault with a warning raised to an error, as `--strict` asks.
    package var strict: Diagnostic {
        guard severity == .warning else { return self }
        var raised = self
        raised.severity = .error
        return raised
    }
}

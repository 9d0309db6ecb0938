package import LecternCore

/// Something that an engine needs and that the machine does not have.
package struct EngineObstacle: Sendable, Hashable {
    /// A stable name, as of ``Diagnostic/identifier``.
    package var identifier: String
    /// What is missing, in one line, without a final period.
    package var summary: String
    /// What to install.
    package var suggestion: String

    package init(_ identifier: String, _ summary: String, suggestion: String) {
        self.identifier = identifier
        self.summary = summary
        self.suggestion = suggestion
    }

    /// The obstacle as it is reported, once for a site.
    ///
    /// - Parameter consequence: What becomes of the notes.
    package func diagnostic(_ severity: Diagnostic.Severity, consequence: String) -> Diagnostic {
        Diagnostic(severity, identifier, at: nil, summary, explanation: consequence, suggestion: suggestion)
    }

    /// The machine has no JavaScriptCore.
    static func scriptLibrary(_ identifier: String) -> EngineObstacle {
        EngineObstacle(
            identifier, "JavaScriptCore, which runs the scripts of the build, is not installed",
            suggestion: "Install it: `apt install libjavascriptcoregtk-4.1-0` on Debian; macOS has it.")
    }
}

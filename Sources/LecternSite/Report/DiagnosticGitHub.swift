import LecternCore

/// Diagnostics as GitHub's workflow commands: `::error file=a.md,line=3,col=9,title=link.unresolved::…`.
enum DiagnosticGitHub {
    static func format(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { line($0) + "\n" }.joined()
    }

    private static func line(_ diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        if let location = diagnostic.location {
            properties.append("file=" + escapedProperty(location.file))
            properties.append("line=\(location.line)")
            properties.append("col=\(location.column)")
            if location.length > 0 { properties.append("endColumn=\(location.column + location.length)") }
        }
        properties.append("title=" + escapedProperty(diagnostic.identifier))
        let message = [diagnostic.summary, diagnostic.explanation, diagnostic.suggestion].compactMap(\.self)
        return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::"
            + escaped(message.joined(separator: "\n"))
    }

    private static func command(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func escapedProperty(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

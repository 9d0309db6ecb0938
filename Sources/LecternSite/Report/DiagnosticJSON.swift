import LecternCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Diagnostics for programs: `{"version": 1, "errors": 1, "warnings": 0, "diagnostics": [{…}]}`.
enum DiagnosticJSON {
    private struct Document: Encodable {
        var version = 1
        var errors: Int
        var warnings: Int
        var diagnostics: [Diagnostic]
    }

    static func format(_ diagnostics: [Diagnostic]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = Document(
            errors: diagnostics.count { $0.severity == .error },
            warnings: diagnostics.count { $0.severity == .warning }, diagnostics: diagnostics)
        // Encoding plain strings and numbers cannot fail.
        let data = (try? encoder.encode(document)) ?? Data("{}".utf8)
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

package import LecternCore

/// A mapping that is read key by key with the types that the reader expects.
///
/// Faults are collected, and a faulty value counts as absent.
package struct YAMLMapping: Sendable {
    package let entries: [YAMLEntry]
    /// What is wrong with the values read so far.
    package private(set) var diagnostics: [Diagnostic] = []
    private let source: YAMLSource

    init(_ entries: [YAMLEntry], of source: YAMLSource) {
        self.entries = entries
        self.source = source
    }

    package var file: String { source.file }

    /// The value of a key, which may be nothing.
    package subscript(key: String) -> YAMLValue? { entry(key)?.value }

    /// Where a key is written.
    package func location(of key: String) -> SourceLocation? { entry(key)?.keyLocation }

    /// Capitals do not count, as in other programs: `Draft: true` must not publish a draft.
    private func entry(_ key: String) -> YAMLEntry? {
        entries.first { $0.key == key } ?? entries.first { Self.areSame($0.key, key) }
    }

    private static func areSame(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count == b.utf8.count else { return false }
        return zip(a.utf8, b.utf8).allSatisfy { $0 == $1 || $0 ^ $1 == 0x20 && ASCII.isLetter($0) }
    }

    /// The value of a key; `nil` when the key is absent or has no value.
    package func value(_ key: String) -> YAMLValue? {
        guard let value = self[key], !value.isNull else { return nil }
        return value
    }

    /// Adds a fault that the reader found in a value.
    package mutating func report(
        _ identifier: String, at location: SourceLocation, _ summary: String,
        explanation: String? = nil, suggestion: String? = nil, related: [SourceLocation] = []
    ) {
        diagnostics.append(
            source.fault(
                identifier, at: location, summary, explanation: explanation, suggestion: suggestion, related: related))
    }

    /// Adds the fault of a value that has another type than its key takes.
    package mutating func reportType(_ key: String, takes: String, _ value: YAMLValue, suggestion: String? = nil) {
        report(
            "yaml.type", at: value.location, "`\(key)` takes \(takes), found \(value.found)", suggestion: suggestion)
    }

    /// Adds a fault for each key that is none of the known ones.
    mutating func reportUnknownKeys(_ known: KnownKeys) {
        for entry in entries where !known.names.contains(where: { Self.areSame($0, entry.key) }) {
            report(
                "yaml.unknown-key", at: entry.keyLocation, "`\(entry.key)` is no key that Lectern knows",
                explanation: known.explanation,
                suggestion: known.guess(for: entry.key).map { "Did you mean `\($0)`?" })
        }
    }

    /// Reads a mapping inside of this one, whose faults become faults of this one.
    mutating func readInner(_ entries: [YAMLEntry], _ read: (inout YAMLMapping) -> Void) {
        var inner = YAMLMapping(entries, of: source)
        read(&inner)
        diagnostics += inner.diagnostics
    }
}

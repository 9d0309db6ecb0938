package import LecternCore

/// A mapping that is read key by key with the types that the reader expects.
///
/// Each reading method names a key that is known, whether it is there or not; what is left over when
/// the reader calls ``finish(hints:)`` is unknown. Faults are collected, and a faulty value counts as absent.
package struct YAMLMapping: Sendable {
    package let entries: [YAMLEntry]
    /// What is wrong with the values read so far.
    package private(set) var diagnostics: [Diagnostic] = []
    private let source: YAMLSource
    private var known: [String] = []

    init(_ entries: [YAMLEntry], of source: YAMLSource) {
        self.entries = entries
        self.source = source
    }

    package var file: String { source.file }

    /// Whether the key is written, with a value or without. Does not make the key known.
    package func contains(_ key: String) -> Bool {
        entries.contains { $0.key == key }
    }

    /// The value of a key, without making the key known.
    package subscript(key: String) -> YAMLValue? {
        entries.first { $0.key == key }?.value
    }

    /// Where a key is written.
    package func location(of key: String) -> SourceLocation? {
        entries.first { $0.key == key }?.keyLocation
    }

    /// A value of any type, which makes the key known; `nil` when absent or empty.
    package mutating func value(_ key: String) -> YAMLValue? {
        if !known.contains(key) { known.append(key) }
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

    /// A mapping inside this one, for faults of the same file.
    func inner(_ entries: [YAMLEntry]) -> YAMLMapping {
        YAMLMapping(entries, of: source)
    }

    /// All faults, in the order of places: those of the values read and the keys that nobody asked for.
    ///
    /// - Parameter hints: Keys of other programs and what they are called here.
    /// - Returns: The faults.
    package mutating func finish(hints: [String: String] = [:]) -> [Diagnostic] {
        for entry in entries where !known.contains(entry.key) {
            let near = hints[entry.key].flatMap { known.contains($0) ? $0 : nil }
            let guess = near ?? NearMiss.suggestion(for: entry.key, among: known)
            report(
                "yaml.unknown-key", at: entry.keyLocation, "`\(entry.key)` is no key that Lectern knows",
                explanation: "Known are \(known.sorted().map { "`\($0)`" }.joined(separator: ", ")).",
                suggestion: guess.map { "Did you mean `\($0)`?" })
        }
        return diagnostics.sorted(by: Diagnostic.isOrderedBefore)
    }

    /// Takes over the faults of an inner mapping.
    mutating func adopt(_ faults: [Diagnostic]) {
        diagnostics += faults
    }
}

package import LecternCore

/// The keys that a YAML mapping may have, as rows of which everything else follows: how it is read and which faults it
/// has, its defaults, its documentation, its JSON Schema, and what depends on it.
package struct KeyTable<Root: Sendable & Hashable>: Sendable {
    /// What holds when nothing is written.
    package let initial: Root
    package let keys: [Key<Root>]
    private let known: KnownKeys

    init(_ initial: Root, _ keys: [Key<Root>]) {
        self.initial = initial
        self.keys = keys
        let pairs = keys.flatMap { key in key.otherNames.map { ($0, key.name) } }
        known = KnownKeys(keys.map(\.name), otherNames: Dictionary(pairs) { first, _ in first })
    }

    /// Reads a mapping; a faulty value counts as absent.
    ///
    /// - Returns: What is written, else the defaults; and the faults in the order of their places.
    package func read(_ mapping: YAMLMapping) -> (Root, [Diagnostic]) {
        var (source, root) = (mapping, initial)
        read(&source, into: &root)
        return (root, source.diagnostics.sorted(by: Diagnostic.isOrderedBefore))
    }

    /// Reads a mapping over what `root` holds; faults are reported to the mapping.
    func read(_ source: inout YAMLMapping, into root: inout Root) {
        for key in keys { key.read(&source, &root) }
        source.reportUnknownKeys(known)
    }
}

/// A key with its value in a form that is the same in every process.
package struct KeyValue: Sendable, Hashable {
    package var key: String
    /// The value as JSON, and for faults the places where it was written.
    package var text: String
}

extension KeyTable {
    /// The values of all keys that affect one of the stages: what a result of these stages depends on.
    ///
    /// The places of values count only for faults, which name them.
    package func values(of root: Root, affecting stages: Stages) -> [KeyValue] {
        keys.filter { !$0.affects.isDisjoint(with: stages) }.map { key in
            var text: [UInt8] = []
            key.json(root)?.append(to: &text)
            var value = String(decoding: text, as: UTF8.self)
            if stages.contains(.faults) {
                for place in key.places(root) {
                    value += " \(place.file):\(place.line):\(place.column)+\(place.length)"
                }
            }
            return KeyValue(key: key.name, text: value)
        }
    }

    /// The values that differ from the defaults' nothing, as one object.
    func json(of root: Root) -> JSONValue {
        let members = keys.compactMap { key in key.json(root).map { (key.name, $0) } }
        return .object(Dictionary(members) { first, _ in first })
    }
}

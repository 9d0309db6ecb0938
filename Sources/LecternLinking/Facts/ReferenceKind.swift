/// The kind that a reference may name before its target: `term:LLM`.
package enum ReferenceKind: String, Sendable, Hashable {
    case term
    case event

    static func read(_ target: String) -> (ReferenceKind, String)? {
        for kind in [ReferenceKind.term, .event] where target.lowercased().hasPrefix(kind.rawValue + ":") {
            let name = target.dropFirst(kind.rawValue.count + 1).drop { $0.isWhitespace }
            return (kind, String(name))
        }
        return nil
    }
}

import LecternCore

/// What the front matter says about terms that link themselves.
package enum AutolinkRule: Sendable, Hashable {
    /// As the settings say.
    case automatic
    /// No links are made in this note.
    case none
    /// These terms are left alone, the others are linked.
    case except([String])
}

extension ValueType where Value == AutolinkRule {
    /// `false`, `true`, or the terms to leave alone.
    static var autolinkRule: ValueType {
        let terms = ValueType<[String]>.unlocated(.textsWithCommas)
        return ValueType(
            "`false`, or a list of terms", schema: [.schema(of: "boolean")] + terms.schema,
            json: { rule in
                switch rule {
                case .automatic: .flag(true)
                case .none: .flag(false)
                case .except(let names): terms.json(names)
                }
            },
            read: { value, key, source in
                if let isOn = value.bool { return isOn ? .automatic : AutolinkRule.none }
                let names = terms.read(value, key, &source) ?? []
                return names.isEmpty ? .automatic : .except(names)
            })
    }
}

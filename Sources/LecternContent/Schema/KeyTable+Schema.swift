package import LecternCore

extension KeyTable {
    /// A JSON Schema (draft 2020-12) of the mapping, for editors.
    ///
    /// - Parameter title: What the mapping is.
    package func document(titled title: String) -> JSONValue {
        var members = members
        members["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
        members["title"] = .text(title)
        return .object(members)
    }

    /// The schema of the mapping as a part of another.
    var schema: JSONValue { .object(members) }

    private var members: [String: JSONValue] {
        let properties = keys.map { ($0.name, $0.schema(default: $0.json(initial))) }
        let required = keys.filter(\.isRequired).map { JSONValue.text($0.name) }
        var members: [String: JSONValue] = [
            "type": .text("object"), "additionalProperties": .flag(false),
            "properties": .object(Dictionary(properties) { first, _ in first }),
        ]
        if !required.isEmpty { members["required"] = .array(required) }
        return members
    }
}

extension Key {
    /// A key without a value counts as absent, so each may be `null`.
    fileprivate func schema(default value: JSONValue?) -> JSONValue {
        var members: [String: JSONValue] = [
            "description": .text(documentation), "anyOf": .array(schema + [.schema(of: "null")]),
        ]
        if let value { members["default"] = value }
        return .object(members)
    }
}

extension JSONValue {
    /// The schema of one of JSON's own types.
    static func schema(of type: String) -> JSONValue { .object(["type": .text(type)]) }

    /// A text; what looks like a number or a truth value is one too.
    static let schemaOfText = JSONValue.object([
        "type": .array([.text("string"), .text("number"), .text("boolean")])
    ])

    static let schemaOfTexts = JSONValue.object(["type": .text("array"), "items": schemaOfText])

    /// A word as YAML understands it.
    static func word(_ text: String) -> JSONValue {
        switch text {
        case "true": .flag(true)
        case "false": .flag(false)
        default: .text(text)
        }
    }
}

package import LecternCore

/// How the value of a key is read, what an editor is told of it, and how it is written out.
package struct ValueType<Value: Sendable & Hashable>: Sendable {
    /// What the key takes, in words: "a text".
    package let words: String
    /// What it takes as JSON Schema: one of these.
    package let schema: [JSONValue]
    /// A value as JSON, the same for equal values; `nil` for one that is as good as absent.
    let json: @Sendable (Value) -> JSONValue?
    /// Where the value was written, when it knows: faults that are found later name these places.
    let places: @Sendable (Value) -> [SourceLocation]
    /// Reads a value that is there, for a key; a faulty one is reported to the mapping and counts as absent.
    let read: @Sendable (_ value: YAMLValue, _ key: String, _ source: inout YAMLMapping) -> Value?

    init(
        _ words: String, schema: [JSONValue], json: @escaping @Sendable (Value) -> JSONValue?,
        places: @escaping @Sendable (Value) -> [SourceLocation] = { _ in [] },
        read: @escaping @Sendable (_ value: YAMLValue, _ key: String, _ source: inout YAMLMapping) -> Value?
    ) {
        self.words = words
        self.schema = schema
        self.json = json
        self.places = places
        self.read = read
    }
}

extension ValueType {
    /// A value that is there or not.
    static func optional<Wrapped>(_ type: ValueType<Wrapped>) -> ValueType where Value == Wrapped? {
        ValueType(
            type.words, schema: type.schema, json: { $0.flatMap(type.json) }, places: { $0.map(type.places) ?? [] },
            read: { value, key, source in type.read(value, key, &source).map { .some($0) } })
    }

    /// A value that knows where it was written.
    static func located<Wrapped>(_ type: ValueType<Wrapped>) -> ValueType where Value == Located<Wrapped> {
        ValueType(
            type.words, schema: type.schema, json: { type.json($0.value) },
            places: { [$0.location] + type.places($0.value) },
            read: { value, key, source in
                type.read(value, key, &source).map { Located($0, at: value.location) }
            })
    }

    /// A list that forgets where its items were written.
    static func unlocated<Item>(_ type: ValueType<[Located<Item>]>) -> ValueType where Value == [Item] {
        ValueType(
            type.words, schema: type.schema,
            json: { items in type.json(items.map { Located($0, at: SourceLocation(file: "")) }) },
            read: { value, key, source in type.read(value, key, &source)?.map(\.value) })
    }
}

extension YAMLMapping {
    /// Reads the value of a key; `nil` when it is absent, empty or faulty.
    package mutating func read<Value>(_ key: String, as type: ValueType<Value>) -> Value? {
        guard let value = value(key) else { return nil }
        return type.read(value, key, &self)
    }
}

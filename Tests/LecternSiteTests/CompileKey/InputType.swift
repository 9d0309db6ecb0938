/// A type whose values decide what a note is compiled to, with a change for each of its stored properties.
struct InputType {
    /// With its module, as `LecternContent.Note`.
    let name: String
    /// Stored properties that no change reaches.
    private(set) var unchanged: Set<String> = []
    /// Changes that are none, or change several stored properties, by their numbers.
    private(set) var unclear: [Int] = []
    /// Changes that the key does not show, by their numbers.
    private(set) var unseen: [Int] = []
    /// The types of Lectern that the values hold, without this one.
    private(set) var held: Set<String> = []

    /// - Parameters:
    ///   - value: A value in which nothing is missing: optionals have a value, lists an element.
    ///   - derived: Stored properties that follow from the others.
    ///   - key: What of the value two results are told apart by.
    ///   - changes: Each changes another stored property.
    init<Value, Key: Equatable>(
        _ value: Value, derived: Set<String> = [], key: (Value) -> Key,
        _ changes: [@Sendable (inout Value) -> Void]
    ) {
        name = String(reflecting: Value.self)
        let before = Self.texts(of: value)
        unchanged = Set(before.keys).subtracting(derived)
        held = Self.types(in: value)
        for (number, change) in changes.enumerated() {
            var other = value
            change(&other)
            let after = Self.texts(of: other)
            let properties = before.keys.filter { before[$0] != after[$0] && !derived.contains($0) }
            if properties.count != 1 { unclear.append(number) }
            if key(value) == key(other) { unseen.append(number) }
            unchanged.subtract(properties)
            held.formUnion(Self.types(in: other))
        }
        held.remove(name)
    }

    /// A type whose values are compared as they are.
    init<Value: Equatable>(_ value: Value, _ changes: @Sendable (inout Value) -> Void...) {
        self.init(value, key: { $0 }, changes)
    }

    init<Value: Equatable>(_ value: Value, _ changes: [@Sendable (inout Value) -> Void]) {
        self.init(value, key: { $0 }, changes)
    }

    /// A type with cases, or one whose values change as a whole: no two of these values are equal, and each stored
    /// property is all that makes one of them another.
    init<Value: Equatable>(unequal values: [Value]) {
        name = String(reflecting: Value.self)
        let texts = values.map(Self.texts)
        let isStruct = values.first.map { Mirror(reflecting: $0).displayStyle == .struct } ?? false
        unchanged = isStruct ? Set(texts.joined().map(\.key)) : []
        for (number, value) in values.enumerated() {
            held.formUnion(Self.types(in: value))
            for (text, other) in zip(texts, values).dropFirst(number + 1) {
                if value == other { unseen.append(number) }
                let properties = text.keys.filter { text[$0] != texts[number][$0] }
                if properties.count == 1 { unchanged.subtract(properties) }
            }
        }
        held.remove(name)
    }

    /// The stored properties, each with all that it holds in words.
    private static func texts(of value: Any) -> [String: String] {
        var texts: [String: String] = [:]
        for (name, property) in Mirror(reflecting: value).children {
            var text = ""
            dump(property, to: &text)
            texts[name ?? ""] = text
        }
        return texts
    }

    /// The types of Lectern that have stored properties or cases with values. Private ones are left out: they are the
    /// business of the type that holds them.
    private static func types(in value: Any) -> Set<String> {
        let mirror = Mirror(reflecting: value)
        let name = String(reflecting: type(of: value))
        let isOwn = name.hasPrefix("Lectern") && !name.contains("(unknown context") && !mirror.children.isEmpty
        return mirror.children.reduce(into: isOwn ? [name] : []) { $0.formUnion(types(in: $1.value)) }
    }
}

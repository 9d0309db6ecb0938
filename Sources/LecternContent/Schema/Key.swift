import LecternCore

/// A key of a YAML mapping and all that is to say of it: a row of a ``KeyTable``.
package struct Key<Root: Sendable & Hashable>: Sendable {
    /// As it is written.
    package let name: String
    /// What it takes, in words.
    package let words: String
    /// What it takes as JSON Schema: one of these.
    let schema: [JSONValue]
    /// What of the site its value changes.
    package let affects: Stages
    /// What its value means, in one line without a final period.
    package let documentation: String
    /// What other programs call it, for those who come from them.
    let otherNames: [String]
    /// What holds without the key, in words, where the value itself does not say it.
    let otherwise: String
    /// The page of the documentation that tells more, as a path in the repository.
    let page: String?
    /// Whether the key must be there.
    let isRequired: Bool
    let read: @Sendable (inout YAMLMapping, inout Root) -> Void
    /// The value that a root has; `nil` when it has none.
    let json: @Sendable (Root) -> JSONValue?
    let places: @Sendable (Root) -> [SourceLocation]

    /// - Parameters:
    ///   - path: The property that holds the value; that of a new root is the default.
    ///   - type: The type of the value.
    init<Value>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ type: ValueType<Value>,
        affects: Stages, otherNames: [String] = [], otherwise: String = "", page: String? = nil,
        isRequired: Bool = false, _ documentation: String
    ) {
        self.name = name
        words = type.words
        schema = type.schema
        self.affects = affects
        self.documentation = documentation
        self.otherNames = otherNames
        self.otherwise = otherwise
        self.page = page
        self.isRequired = isRequired
        read = { source, root in
            if let value = source.read(name, as: type) { root[keyPath: path] = value }
        }
        json = { type.json($0[keyPath: path]) }
        places = { type.places($0[keyPath: path]) }
    }

    /// A key whose value is looked up before the others are read; its faults are found with theirs.
    init<Value>(
        lookedUpBefore name: String, _ type: ValueType<Value>, affects: Stages, otherNames: [String] = [],
        _ documentation: String
    ) {
        self.name = name
        words = type.words
        schema = type.schema
        self.affects = affects
        self.documentation = documentation
        self.otherNames = otherNames
        otherwise = ""
        page = nil
        isRequired = false
        read = { source, _ in _ = source.read(name, as: type) }
        json = { _ in nil }
        places = { _ in [] }
    }

    /// A key that holds other keys.
    ///
    /// - Parameter example: What may be written, for the fault of a value that is no mapping.
    init(
        group name: String, _ table: KeyTable<Root>, example: String, page: String? = nil, _ documentation: String
    ) {
        self.name = name
        words = table.words
        schema = [table.schema]
        affects = table.keys.reduce(into: []) { $0.formUnion($1.affects) }
        self.documentation = documentation
        otherNames = []
        otherwise = ""
        self.page = page
        isRequired = false
        read = { source, root in
            guard let value = source.value(name) else { return }
            guard case .mapping(let entries) = value.content else {
                return source.reportType(
                    name, takes: "settings of \(name)", value, suggestion: "Write `\(name): \(example)`.")
            }
            source.readInner(entries) { table.read(&$0, into: &root) }
        }
        json = { table.json(of: $0) }
        places = { root in table.keys.flatMap { $0.places(root) } }
    }
}

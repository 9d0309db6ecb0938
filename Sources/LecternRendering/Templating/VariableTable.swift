/// The names that templates may use of a type, with how each is read.
package struct VariableTable<View: Sendable>: Sendable {
    typealias Reader = @Sendable (View) -> Any

    private var readers: [String: Reader] = [:]
    private(set) var shapes: [String: VariableShape] = [:]

    package init() {}

    /// The value of a name, or `nil` for a name the type does not have.
    func value(of name: String, in view: View) -> Any? {
        readers[name]?(view)
    }

    /// A text, plain or markup; templates escape names that do not end in `HTML`.
    package func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> Self {
        adding(name, .plain) { TemplateText(read($0)) }
    }

    /// A flag.
    package func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Self {
        adding(name, .plain) { read($0) }
    }

    /// A list of views.
    package func list<Item: TemplateView>(
        _ name: String, _ read: @escaping @Sendable (View) -> [Item]
    ) -> Self {
        adding(name, .scope(Item.self)) { read($0) }
    }

    /// A view that may be missing.
    package func optional<Item: TemplateView>(
        _ name: String, _ read: @escaping @Sendable (View) -> Item?
    ) -> Self {
        adding(name, .scope(Item.self)) { view in
            if let item = read(view) { item } else { TemplateText.empty }
        }
    }

    /// Ready bytes that are put in after the engine has run; `isEmpty` decides whether there are any.
    func slot(_ name: String, _ slot: Slot, isEmpty: @escaping @Sendable (View) -> Bool) -> Self {
        let token = TemplateText(raw: slot.token())
        return adding(name, .plain) { isEmpty($0) ? TemplateText.empty : token }
    }

    /// A mark in ready bytes, of which there are many.
    func numberedSlot(_ name: String, _ slot: Slot, number: @escaping @Sendable (View) -> Int) -> Self {
        adding(name, .plain) { TemplateText(raw: slot.token(number: number($0))) }
    }

    /// The words of the interface.
    func strings(_ name: String, _ read: @escaping @Sendable (View) -> StringTable) -> Self {
        adding(name, .strings) { read($0) }
    }

    /// All names of a part of the view.
    package func part<Part: TemplateView>(_ read: @escaping @Sendable (View) -> Part) -> Self {
        var table = self
        let inner = Part.variables
        for (name, reader) in inner.readers {
            table.readers[name] = { reader(read($0)) }
            table.shapes[name] = inner.shapes[name]
        }
        return table
    }

    private func adding(_ name: String, _ shape: VariableShape, _ reader: @escaping Reader) -> Self {
        var table = self
        table.readers[name] = reader
        table.shapes[name] = shape
        return table
    }
}

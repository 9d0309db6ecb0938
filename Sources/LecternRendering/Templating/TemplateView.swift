package import Mustache

/// A value with named parts that templates may ask for.
///
/// A type states its names once, in ``variables``: from there the engine reads the values, and from there
/// the check of templates knows what exists. No view is ever reflected.
package protocol TemplateView: MustacheParent, Sendable {
    static var variables: VariableTable<Self> { get }
}

extension TemplateView {
    package func child(named name: String) -> Any? {
        Self.variables.value(of: name, in: self)
    }

    /// The names and shapes of ``variables``, without the type.
    static var shapes: [String: VariableShape] { variables.shapes }
}

/// What kind of value a name stands for, as far as the check of templates needs it.
package enum VariableShape: Sendable {
    /// Text or a flag: a section over it opens no scope of its own.
    case plain
    /// A view, or a list of views: a section over it opens their scope.
    case scope(any TemplateView.Type)
    /// The words of the interface.
    case strings

    /// The names inside a section over the value, or behind its dot.
    var inner: [String: VariableShape] {
        if case .scope(let type) = self { type.shapes } else { [:] }
    }
}

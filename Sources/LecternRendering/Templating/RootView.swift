import Mustache

/// What a template sees of the theme itself, on pages of every kind.
struct ThemeContext: TemplateView {
    var strings: StringTable
    var assetVersion: String
    /// Empty outside a page, as in the navigation.
    var kind = ""

    static let variables = VariableTable<Self>()
        .strings("strings") { $0.strings }
        .text("assetVersion") { $0.assetVersion }
        .text("kind") { $0.kind }
}

/// The outermost scope of a template: a view and the theme.
struct RootView: MustacheParent {
    var view: any TemplateView
    var context: ThemeContext

    func child(named name: String) -> Any? {
        view.child(named: name) ?? context.child(named: name)
    }
}

/// How formulas are set.
package struct FormulaOptions: Sendable, Hashable {
    package enum Output: String, Sendable, Hashable, CaseIterable {
        /// HTML for the eye, set with KaTeX's fonts, and MathML for everybody else.
        case html
        /// MathML alone, which the browser sets with a font of the system.
        case mathml
    }

    package var output: Output
    /// What the site's own commands stand for, by their names with the backslash.
    package var macros: [String: String]

    package init(output: Output = .html, macros: [String: String] = [:]) {
        self.output = output
        self.macros = macros
    }

    /// The same for the same options, whatever their order.
    var fingerprint: String {
        ([output.rawValue] + macros.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
            .joined(separator: "\u{0}")
    }
}

/// What a page or a site needs for the formulas in it.
package struct FormulaUse: Sendable, Hashable {
    /// Whether there is a formula at all, set or shown as source.
    package var isUsed = false
    package var styles: Set<FormulaStyle> = []

    package init() {}

    package mutating func formUnion(_ other: FormulaUse) {
        isUsed = isUsed || other.isUsed
        if !other.styles.isEmpty { styles.formUnion(other.styles) }
    }
}

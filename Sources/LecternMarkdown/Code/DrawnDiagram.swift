/// A diagram as it stands in a page.
package struct DrawnDiagram: Sendable, Hashable {
    package var html: String
    /// What is doubtful in the source though it could be drawn.
    package var warning: EngineFault?

    package init(html: String, warning: EngineFault? = nil) {
        self.html = html
        self.warning = warning
    }
}

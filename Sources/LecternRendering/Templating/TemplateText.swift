import Mustache

/// A text as templates see it: empty text is false, and a name looked up inside it is not found.
///
/// Views answer for every name they know, with an empty text where they have nothing to say: an answer
/// of `nil` would send the engine outward, to show the page's description in each entry of a list.
package struct TemplateText: MustacheCustomRenderable, MustacheParent, MustacheTransformable, Sendable, Equatable {
    package let renderText: String

    /// What stands for a value that is not there.
    package static let empty = TemplateText(raw: "")

    /// - Parameter text: Any text; it cannot pass for a ``Slot``.
    package init(_ text: String) {
        renderText = Slot.mayOccur(in: text) ? Slot.scrubbed(text) : text
    }

    init(raw text: String) {
        renderText = text
    }

    package var isNull: Bool { renderText.isEmpty }

    package func child(named: String) -> Any? { nil }

    package func transform(_ name: String) -> Any? { renderText.transform(name) }
}

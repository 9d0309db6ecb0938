/// What stands after the opening fence of a code block.
package struct FenceInfo: Sendable, Hashable {
    /// The first word, up to a `{` or a comma: `swift` of `swift {2-4}`. Empty when there is none.
    package var language: String

    package init(_ text: String) {
        language = String(text.prefix { $0 != " " && $0 != "{" && $0 != "," })
    }
}

/// A note's bytes in two parts.
package struct FrontMatterSplit: Sendable, Hashable {
    /// The YAML between the fences, `nil` for a note without front matter.
    package var matter: Range<Int>?
    /// The line of the file on which the YAML starts.
    package var matterFirstLine = 2
    /// What follows the front matter, to the end.
    package var body: Range<Int>
    /// The line of the file on which the body starts.
    package var bodyFirstLine: Int
}

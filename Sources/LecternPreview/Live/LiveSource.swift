/// What the live pages ask of the site. Paths are percent-decoded, from the site's root, as in `a/b.html`.
///
/// A tag is short text that is another one whenever the bytes are others.
package protocol LiveSource: Sendable {
    /// The tag of what stands at a page's address now; `nil` when nothing does.
    func tag(ofPage path: String) async -> String?

    /// The tag of any other file: style sheets, scripts, pictures; `nil` when there is none.
    func tag(ofFile path: String) async -> String?

    /// The path of the page of the note that stood at a path before it was renamed, if that is known.
    func successor(of path: String) async -> String?
}

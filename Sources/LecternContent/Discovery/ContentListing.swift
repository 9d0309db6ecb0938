/// The files of a content folder in the order of the bytes of their paths.
package struct ContentListing: Sendable, Hashable {
    package var notes: [SourceFile] = []
    package var assets: [SourceFile] = []
    /// What the author wants to be left out.
    package var exclusion = ContentExclusion()
    /// What was left out by that, in the order of the paths.
    package var leftOut: [LeftOut] = []

    package init() {}
}

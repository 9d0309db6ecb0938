/// The files of a content folder in the order of the bytes of their paths.
package struct ContentListing: Sendable, Hashable {
    package var notes: [SourceFile]
    package var assets: [SourceFile]

    package init(notes: [SourceFile] = [], assets: [SourceFile] = []) {
        self.notes = notes
        self.assets = assets
    }
}

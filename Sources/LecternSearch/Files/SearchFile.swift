/// A finished file of the search index.
package struct SearchFile: Sendable, Equatable {
    /// The version of the format of all files together.
    package static let formatVersion = 3

    /// Relative to the root of the site, such as `search/manifest.js`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

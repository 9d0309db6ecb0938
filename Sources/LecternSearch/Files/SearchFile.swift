/// A finished file of the search index.
package struct SearchFile: Sendable, Equatable {
    /// The version of the format of all files together.
    package static let formatVersion = 4

    /// What a script hands to the client.
    package struct Contents: Sendable, Equatable {
        /// By which the client asks for it, such as `han/03`.
        package var name: String
        package var json: [UInt8]
    }

    /// Relative to the root of the site, such as `search/manifest.js`.
    package var path: String
    package var bytes: [UInt8]
    /// `nil` for a file that the client does not read.
    package var contents: Contents?

    package init(path: String, bytes: [UInt8], contents: Contents? = nil) {
        self.path = path
        self.bytes = bytes
        self.contents = contents
    }
}

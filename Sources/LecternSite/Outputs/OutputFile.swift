/// A file of the site, before it is written.
struct OutputFile: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        /// A copy of the file at a path.
        case copy(of: String)
        /// Bytes that are made when the file's turn comes, so that not all pages are in memory at once.
        case made(@Sendable () throws -> [UInt8])
    }

    /// Relative to the output folder.
    var path: String
    var content: Content
}

/// One path that changed since the batch before.
package struct FileChange: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A file or folder stands there now: it is new, or was written, replaced or touched.
        case written
        /// Nothing stands there any more. The path may be that of a folder that went with all it held.
        case removed
        /// Anything at or beneath the path may have changed: events were lost, or a watched folder came back.
        case uncertain
    }

    /// The absolute path.
    package var path: String
    package var kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

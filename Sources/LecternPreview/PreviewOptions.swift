/// Where the preview listens, what it serves and what it watches.
package struct PreviewOptions: Sendable {
    /// The name or address to listen on; the loopback unless the author says otherwise.
    package var hostname: String
    /// The port to listen on; 0 takes a free one.
    package var port: Int
    /// The working folder that is served. The rebuild fills it; the server only reads it.
    package var root: String
    /// Folders and files whose changes call for a rebuild. They need not exist yet.
    package var watched: [String]
    /// Paths that never call for one, with all beneath them: the output folder, for one.
    package var ignored: [String]
    /// How changes are found.
    package var watching: FileWatcher.Method

    package init(
        hostname: String = "127.0.0.1",
        port: Int = 1450,
        root: String,
        watched: [String],
        ignored: [String] = [],
        watching: FileWatcher.Method = .automatic
    ) {
        self.hostname = hostname
        self.port = port
        self.root = root
        self.watched = watched
        self.ignored = ignored
        self.watching = watching
    }
}

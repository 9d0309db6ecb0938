/// Where the preview listens, what it serves and what it watches.
package struct PreviewOptions: Sendable {
    /// The name or address to listen on, as the author asked for it; `nil` for the loopback.
    package var host: String?
    /// The port to listen on.
    package var port: PortChoice
    /// The working folder that is served. The rebuild fills it; the server only reads it.
    package var root: String
    /// Folders and files whose changes call for a rebuild. They need not exist yet.
    package var watched: [String]
    /// Paths that never call for one, with all beneath them: the output folder, for one.
    package var ignored: [String]
    /// What opens the place of a fault.
    package var editor: EditorLink
    /// How changes are found.
    package var watching: FileWatcher.Method

    package init(
        host: String? = nil,
        port: PortChoice,
        root: String,
        watched: [String],
        ignored: [String] = [],
        editor: EditorLink = .none,
        watching: FileWatcher.Method = .automatic
    ) {
        self.host = host
        self.port = port
        self.root = root
        self.watched = watched
        self.ignored = ignored
        self.editor = editor
        self.watching = watching
    }
}

/// How a preview is served and watched.
package struct PreviewOptions: Sendable {
    /// The name or address to listen on, as the author asked for it; `nil` for the loopback.
    package var host: String?
    package var port: PortChoice
    /// What opens the place of a fault, as ``EditorLink`` takes it.
    package var editor = "vscode"
    /// Whether the preview is opened in the browser when it is there.
    package var opensBrowser = false
    /// How changes are found.
    package var watching = FileWatcher.Method.automatic

    package init(port: PortChoice) {
        self.port = port
    }
}

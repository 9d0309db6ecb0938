import LecternCore

extension Settings {
    mutating func readFolders(_ source: inout YAMLMapping) {
        content = Self.readFolder("content", &source) ?? content
        templates = Self.readFolder("templates", &source) ?? templates
        output = Self.readFolder("output", &source) ?? output
        guard isOutputApart else {
            let place = ["output", "content", "templates"].lazy.compactMap { [source] in source.location(of: $0) }.first
            source.report(
                "settings.output", at: place ?? SourceLocation(file: source.file),
                "the output folder `\(output)` holds the notes or the templates",
                explanation: "The output folder belongs to the build, which writes and removes files in it.",
                suggestion: "Write `output: Public`.")
            (content, templates, output) = (Self.defaultContent, "Templates", "Public")
            return
        }
    }

    /// A folder relative to the site's folder, or an absolute one, without `/` at its end.
    private static func readFolder(_ key: String, _ source: inout YAMLMapping) -> String? {
        guard let text = source.text(key) else { return nil }
        let parts = text.value.split(separator: "/").filter { $0 != "." }
        let path = (text.value.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
        return path.isEmpty ? "." : path
    }

    /// Whether the output is neither the notes' or templates' folder nor one above them.
    private var isOutputApart: Bool {
        ![content, templates, "."].contains { folder in
            folder == output || folder.hasPrefix(output + "/") || output == "." || output == "/"
        }
    }
}

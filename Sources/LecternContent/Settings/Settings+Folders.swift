import LecternCore

extension Settings {
    /// Takes the default folders when the output would fall on the notes or templates.
    mutating func keepOutputApart(_ source: inout YAMLMapping) {
        guard !isOutputApart else { return }
        let place = ["output", "content", "templates"].lazy.compactMap { [source] in source.location(of: $0) }.first
        source.report(
            "settings.output", at: place ?? SourceLocation(file: source.file),
            "the output folder `\(output)` holds the notes or the templates",
            explanation: "The output folder belongs to the build, which writes and removes files in it.",
            suggestion: "Write `output: Public`.")
        let usual = Settings()
        (content, templates, output) = (usual.content, usual.templates, usual.output)
    }

    /// Whether the output is neither the notes' or templates' folder nor one above them.
    private var isOutputApart: Bool {
        ![content, templates, "."].contains { folder in
            folder == output || folder.hasPrefix(output + "/") || output == "." || output == "/"
        }
    }
}

extension ValueType where Value == String {
    /// A folder relative to the site's folder, or an absolute one, without `/` at its end.
    static var folder: ValueType {
        ValueType("a folder", json: { .text($0) }) { text, _, _ in
            let parts = text.value.split(separator: "/").filter { $0 != "." }
            let path = (text.value.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
            return path.isEmpty ? "." : path
        }
    }

    /// An absolute address of the web with `/` at its end.
    static var baseURL: ValueType {
        ValueType("an address such as `https://example.org/notes/`", json: { .text($0) }) { text, key, source in
            if let url = BaseURL.normalized(text.value) { return url }
            source.report(
                "settings.url", at: text.location,
                "`\(key)` takes an absolute http address, found the text “\(text.value)”",
                explanation: "It starts with https:// or http://, names a host, and has no `?` or `#`.",
                suggestion: BaseURL.normalized("https://" + text.value).map { "Write `\(key): \($0)`." })
            return nil
        }
    }
}

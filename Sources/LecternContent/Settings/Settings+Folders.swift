import LecternCore

extension ValueType where Value == String {
    /// A folder relative to the site's folder, or an absolute one, without `/` at its end.
    static var folder: ValueType {
        ValueType("a folder", json: { .text($0) }) { text, _, _ in
            let parts = FilePath.parts(of: text.value).filter { $0 != "." }
            let path = (FilePath.isAbsolute(text.value) ? "/" : "") + parts.joined(separator: "/")
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

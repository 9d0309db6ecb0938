/// A Content-Security-Policy, as a page's `<meta>` holds it, opened for the preview's own requests.
enum ContentPolicy {
    /// Lets the page load scripts and styles from its own origin and connect to it, and leaves the rest as it is.
    static func opened(_ policy: String) -> String {
        var directives = policy.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        directives.removeAll(where: \.isEmpty)
        for name in ["script-src", "style-src", "connect-src"] { allowSelf(name, in: &directives) }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }

    /// What a missing directive would have allowed is what `default-src` allows; with neither, anything.
    private static func allowSelf(_ name: String, in directives: inout [[String]]) {
        let index = directives.firstIndex { $0[0] == name }
        guard
            let sources = directives.first(where: { $0[0] == name })
                ?? directives.first(where: { $0[0] == "default-src" }),
            !sources.contains("'self'")
        else { return }
        let opened = [name] + sources.dropFirst().filter { $0 != "'none'" } + ["'self'"]
        if let index { directives[index] = opened } else { directives.append(opened) }
    }
}

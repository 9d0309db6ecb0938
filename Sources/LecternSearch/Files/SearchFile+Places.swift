extension SearchFile {
    /// Whether a path from the site's root is kept for files of an index, whether or not it has one of that name now.
    package static func areAt(_ path: String) -> Bool {
        path.hasPrefix("search/") && (path.hasSuffix(".js") || path.hasSuffix(".json"))
    }
}

/// A page that is open in a browser, and what it was last told of.
package struct LivePage: Sendable, Equatable {
    /// Its path from the site's root, as in `a/b.html`.
    package var path: String
    /// The tag of what it shows; `nil` where nothing stands.
    package var tag: String?
    /// The files that it uses, with their tags as far as they were told.
    package var files: [String: String]

    /// How many files one page may ask about.
    private static let mostFiles = 500

    package init(path: String, tag: String? = nil, files: [String: String] = [:]) {
        self.path = path
        self.tag = tag
        self.files = files
    }

    /// A page as it makes itself known when it begins to listen: `page=a/b.html&tag=…&file=…&file=…`, decoded.
    package init(query: some Sequence<(name: String, value: String)>) {
        self.init(path: "")
        for item in query {
            switch item.name {
            case "page": path = item.value
            case "tag": tag = item.value.isEmpty ? nil : item.value
            case "file" where files.count < Self.mostFiles: files[item.value] = ""
            default: break
            }
        }
    }

    /// The page as the site has it now. A page whose note was renamed is at its new path.
    func present(in source: any LiveSource) async -> LivePage {
        var present = self
        present.tag = await source.tag(ofPage: path)
        if present.tag == nil, let moved = await source.successor(of: path) {
            present.path = moved
            present.tag = await source.tag(ofPage: moved)
        }
        for file in files.keys.sorted() { present.files[file] = await source.tag(ofFile: file) ?? "" }
        return present
    }
}

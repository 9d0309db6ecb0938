package import LecternCore

extension Settings {
    /// The name of the settings' file in a site's folder.
    package static let fileName = "lectern.yaml"

    /// Reads the settings of a site.
    ///
    /// - Parameters:
    ///   - path: The file; when nothing stands there, all settings have their defaults.
    ///   - file: The file's path for diagnostics.
    ///   - isRequired: Whether the file must be there, as one that the user named.
    /// - Returns: The settings and their faults.
    /// - Throws: ``EnvironmentError`` when the file is there and cannot be read.
    package static func load(
        path: String, file: String = fileName, isRequired: Bool = false
    ) throws(EnvironmentError) -> (Settings, [Diagnostic]) {
        if !isRequired, FileSystem.kind(of: path) == nil { return (Settings(), []) }
        return parse(try FileSystem.read(path), file: file)
    }

    /// Reads the text of `lectern.yaml`; a faulty setting keeps its default.
    package static func parse(_ bytes: [UInt8], file: String = fileName) -> (Settings, [Diagnostic]) {
        let (text, textFaults) = SourceText.decode(bytes, file: file)
        var (source, faults) = YAMLReader.mapping(text, file: file)
        var settings = Settings()
        settings.readTexts(&source)
        settings.readFolders(&source)
        settings.readChoices(&source)
        settings.readLists(&source)
        settings.navigation = readNavigation(&source)
        settings.formulas = readFormulas(&source)
        faults = textFaults + faults + source.finish(hints: hints)
        return (settings, faults.sorted(by: Diagnostic.isOrderedBefore))
    }

    private mutating func readTexts(_ source: inout YAMLMapping) {
        title = source.text("title")?.value
        description = source.text("description")?.value
        author = source.text("author")?.value
        footer = source.text("footer")?.value
        language = source.language("language") ?? language
        baseURL = Self.readURL("baseURL", &source)
    }

    private mutating func readChoices(_ source: inout YAMLMapping) {
        urls = source.choice("urls") ?? urls
        html = source.choice("html") ?? html
        remoteMedia = source.choice("remoteMedia") ?? remoteMedia
        emoji = source.choice("emoji") ?? emoji
        if source.value("autolink")?.bool == false {
            autolink = .never
        } else {
            autolink = source.choice("autolink") ?? autolink
        }
        includesDrafts = source.bool("drafts") ?? includesDrafts
        isStrict = source.bool("strict") ?? isStrict
        hasSearch = source.bool("search") ?? hasSearch
        hasFeed = source.bool("feed") ?? hasFeed
        maximumFiles = source.count("maximumFiles")
    }

    private static func readURL(_ key: String, _ source: inout YAMLMapping) -> String? {
        guard let text = source.text(key) else { return nil }
        if let url = BaseURL.normalized(text.value) { return url }
        source.report(
            "settings.url", at: text.location,
            "`\(key)` takes an absolute http address, found the text “\(text.value)”",
            explanation: "It starts with https:// or http://, names a host, and has no `?` or `#`.",
            suggestion: BaseURL.normalized("https://" + text.value).map { "Write `\(key): \($0)`." })
        return nil
    }

    private static func readNavigation(_ source: inout YAMLMapping) -> [NavigationItem]? {
        source.mappings("navigation", takes: "a list of links with `title` and `path`") { item, place in
            let (title, path) = (item.text("title"), item.text("path"))
            if let title, let path { return NavigationItem(title: title.value, path: path) }
            item.report(
                "settings.navigation", at: place, "this link has no \(title == nil ? "`title`" : "`path`")",
                suggestion: "Write `- {title: 首页, path: index.md}`.")
            return nil
        }
    }

    /// Settings of other programs and what they are called here.
    private static let hints: [String: String] = [
        "site_name": "title", "site_url": "baseURL", "baseurl": "baseURL", "base_url": "baseURL",
        "base-url": "baseURL", "url": "baseURL", "base": "baseURL", "lang": "language", "languageCode": "language",
        "locale": "language",
        "docs_dir": "content", "contentDir": "content", "srcDir": "content", "src": "content",
        "site_dir": "output", "publishDir": "output", "outDir": "output", "theme": "templates",
        "layoutDir": "templates",
        "nav": "navigation", "menu": "navigation", "copyright": "footer",
        "buildDrafts": "drafts", "rss": "feed", "uglyURLs": "urls", "authors": "author",
        "images": "remoteMedia", "remoteImages": "remoteMedia",
    ]
}

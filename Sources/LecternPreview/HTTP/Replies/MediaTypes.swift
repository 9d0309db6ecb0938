/// The media types of what a site holds, by the extension of the file's name.
enum MediaTypes {
    /// - Returns: What the `Content-Type` field says. Text is UTF-8 and says so: browsers guess otherwise.
    static func type(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return unknown }
        return byExtension[name[name.index(after: dot)...].lowercased()] ?? unknown
    }

    private static let unknown = "application/octet-stream"

    private static let byExtension = text.mapValues { $0 + "; charset=utf-8" }.merging(binary) { text, _ in text }

    private static let text = [
        "atom": "application/atom+xml", "bib": "text/plain", "css": "text/css", "csv": "text/csv",
        "geojson": "application/geo+json", "htm": "text/html", "html": "text/html", "js": "text/javascript",
        "json": "application/json", "jsonld": "application/ld+json", "log": "text/plain", "map": "application/json",
        "md": "text/markdown", "mjs": "text/javascript", "rss": "application/rss+xml", "srt": "text/plain",
        "svg": "image/svg+xml", "tex": "text/plain", "toml": "text/plain", "tsv": "text/tab-separated-values",
        "txt": "text/plain", "vtt": "text/vtt", "webmanifest": "application/manifest+json",
        "xhtml": "application/xhtml+xml",
        "xml": "application/xml", "yaml": "text/plain", "yml": "text/plain",
    ]

    private static let binary = [
        "7z": "application/x-7z-compressed", "aac": "audio/aac", "apng": "image/apng", "avif": "image/avif",
        "bmp": "image/bmp", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "epub": "application/epub+zip", "flac": "audio/flac", "gif": "image/gif", "gz": "application/gzip",
        "ico": "image/x-icon", "jpeg": "image/jpeg", "jpg": "image/jpeg", "jxl": "image/jxl", "m4a": "audio/mp4",
        "m4v": "video/mp4", "mov": "video/quicktime", "mp3": "audio/mpeg", "mp4": "video/mp4", "oga": "audio/ogg",
        "ogg": "audio/ogg", "ogv": "video/ogg", "opus": "audio/ogg", "otf": "font/otf", "pdf": "application/pdf",
        "png": "image/png", "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "tar": "application/x-tar", "tif": "image/tiff", "tiff": "image/tiff", "ttf": "font/ttf",
        "wasm": "application/wasm", "wav": "audio/wav", "weba": "audio/webm", "webm": "video/webm",
        "webp": "image/webp",
        "woff": "font/woff", "woff2": "font/woff2",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "zip": "application/zip",
    ]
}

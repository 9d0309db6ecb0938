import Hummingbird

/// The types of files that a site holds, beyond and instead of those that Hummingbird knows.
enum MediaTypes {
    /// By extension. Text is UTF-8 and says so: browsers guess otherwise.
    static let byExtension: [String: MediaType] = {
        var types: [String: MediaType] = [:]
        for (name, type) in text { types[name] = type.withParameter(name: "charset", value: "utf-8") }
        return types.merging(binary) { text, _ in text }
    }()

    private static let text: [String: MediaType] = [
        "html": .textHtml, "htm": .textHtml, "css": .textCss, "js": .textJavascript, "mjs": .textJavascript,
        "json": .applicationJson, "map": .applicationJson, "webmanifest": .applicationManifest, "svg": .imageSvg,
        "xml": .applicationXml, "txt": .textPlain, "csv": .textCsv, "yaml": .textPlain, "yml": .textPlain,
        "md": MediaType(type: .text, subType: "markdown"), "vtt": MediaType(type: .text, subType: "vtt"),
        "atom": MediaType(type: .application, subType: "atom+xml"),
    ]

    private static let binary: [String: MediaType] = [
        "avif": MediaType(type: .image, subType: "avif"), "ico": .imageIco,
        "m4a": MediaType(type: .audio, subType: "mp4"),
        "flac": MediaType(type: .audio, subType: "flac"), "mp3": .audioMpeg, "mp4": .videoMp4, "webm": .videoWebm,
        "epub": MediaType(type: .application, subType: "epub+zip"), "wasm": .applicationWasm, "pdf": .applicationPdf,
    ]
}

import LecternCore

/// Answers for the preview: the pages and files of the working folder, and the preview's own addresses.
struct PreviewHandler: HTTPHandler {
    let folder: ServedFolder
    let hub: EventHub

    /// Files up to this size are read at once, so that their length, tag and bytes are of the same moment.
    private static let largestWhole = 8 << 20

    func answer(_ request: HTTPRequest) async -> HTTPAnswer {
        switch request.path.segments {
        case ["_lectern", "events"]: return EventStream(hub: hub).answer()
        case ["_lectern", "preview.js"]: return tagged(Array(PreviewScript.source.utf8), type: ".js")
        case ["_lectern", "preview.css"]: return tagged(Array(PreviewStyle.source.utf8), type: ".css")
        default: break
        }
        switch folder.resolve(request.path) {
        case .file(let name): return file(name)
        case .folder(let location):
            let fields = [(name: "Location", value: SiteURL.asciiEncoded(location))]
            return .plain(.found, "The folder is at \(location).", fields: fields)
        case .missing: return missing()
        case .outside: return .plain(.forbidden, "Refused: the path leads out of the site.")
        }
    }

    private func file(_ name: String) -> HTTPAnswer {
        let path = folder.path(of: name)
        let isPage = name.hasSuffix(".html") || name.hasSuffix(".htm")
        if !isPage, let size = FileStamp(path)?.byteCount, size > Self.largestWhole {
            return HTTPAnswer(mediaType: MediaTypes.type(of: name), body: .file(path: path, size: size))
        }
        guard let bytes = try? FileSystem.read(path) else { return missing() }
        return tagged(isPage ? PageInjection.inject(into: bytes, build: hub.build) : bytes, type: name)
    }

    /// The site's own page for it, or a plain one that reloads when the page comes to be.
    private func missing() -> HTTPAnswer {
        let own = try? FileSystem.read(folder.path(of: "404.html"))
        let page = PageInjection.inject(into: own ?? Array(Self.emptyPage.utf8), build: hub.build)
        return tagged(page, type: ".html", status: .notFound)
    }

    private func tagged(_ bytes: [UInt8], type name: String, status: HTTPStatus = .ok) -> HTTPAnswer {
        var hash = StableHash()
        hash.combine(bytes)
        return HTTPAnswer(
            status, mediaType: MediaTypes.type(of: name), tag: hash.hexadecimal, body: .bytes(bytes))
    }

    private static let emptyPage = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>404</title>\
        <meta name="viewport" content="width=device-width"></head>\
        <body><p>404: 没有这一页 · There is no such page</p></body></html>
        """
}

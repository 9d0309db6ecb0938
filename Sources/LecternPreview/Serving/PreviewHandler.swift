import LecternCore

/// Answers for the preview: the pages and files of the working folder, and the preview's own addresses.
struct PreviewHandler: HTTPHandler {
    let folder: ServedFolder
    let hub: LiveHub
    /// Whether only this machine can reach the server.
    let isLocal: Bool

    /// Files up to this size are read at once, so that their length, tag and bytes are of the same moment.
    private static let largestWhole = 8 << 20

    func answer(_ request: HTTPRequest) async -> HTTPAnswer {
        switch request.path.segments {
        case ["_lectern", "events"]: return await events(request)
        case ["_lectern", "preview.js"]: return tagged(PreviewClient.script, type: ".js")
        case ["_lectern", "preview.css"]: return tagged(PreviewClient.style, type: ".css")
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

    /// A stream that the page listens to until it goes away, or the server ends.
    private func events(_ request: HTTPRequest) async -> HTTPAnswer {
        let page = LivePage(query: request.query.map { (name: $0.name, value: $0.value) })
        let messages = await hub.listen(page, isLocal: isLocal)
        return HTTPAnswer(mediaType: "text/event-stream; charset=utf-8", body: .stream(messages))
    }

    private func file(_ name: String) -> HTTPAnswer {
        let path = folder.path(of: name)
        let isPage = name.hasSuffix(".html") || name.hasSuffix(".htm")
        if !isPage, let size = FileStamp(path)?.byteCount, size > Self.largestWhole {
            return HTTPAnswer(mediaType: MediaTypes.type(of: name), body: .file(path: path, size: size))
        }
        guard let bytes = try? FileSystem.read(path) else { return missing() }
        return tagged(isPage ? PageInjection.inject(into: bytes, tag: StableHash.tag(of: bytes)) : bytes, type: name)
    }

    /// The site's own page for it, or a plain one that reloads when the page comes to be.
    private func missing() -> HTTPAnswer {
        let own = try? FileSystem.read(folder.path(of: "404.html"))
        let page = PageInjection.inject(into: own ?? Array(Self.emptyPage.utf8), tag: nil)
        return tagged(page, type: ".html", status: .notFound)
    }

    private func tagged(_ bytes: [UInt8], type name: String, status: HTTPStatus = .ok) -> HTTPAnswer {
        HTTPAnswer(
            status, mediaType: MediaTypes.type(of: name), tag: StableHash.tag(of: bytes), body: .bytes(bytes))
    }

    private static let emptyPage = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>404</title>\
        <meta name="viewport" content="width=device-width"></head>\
        <body><p>404: 没有这一页 · There is no such page</p></body></html>
        """
}

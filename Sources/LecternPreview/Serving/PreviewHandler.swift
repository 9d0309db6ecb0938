import LecternCore
import LecternSite

/// The files of a site in memory; who asks before it is there waits.
protocol SiteFiles: Sendable {
    func file(at path: String) async throws -> LiveSite.File?
    func has(_ path: String) async throws -> Bool
    /// What pages search beside the index; `nil` when the site has no search.
    func freshSearch() async throws -> LiveSite.File?
}

/// Answers for the preview: the site's own files, looked up by their paths, and the preview's own addresses. No path of
/// a request reaches the disk.
struct PreviewHandler: HTTPHandler {
    let files: any SiteFiles
    let hub: LiveHub
    /// Whether only this machine can reach the server.
    let isLocal: Bool

    func answer(_ request: HTTPRequest) async -> HTTPAnswer {
        switch request.path.segments {
        case ["_lectern", "events"]: return await events(request)
        case ["_lectern", "preview.js"]: return own(PreviewClient.script, type: "preview.js")
        case ["_lectern", "preview.css"]: return own(PreviewClient.style, type: "preview.css")
        default: break
        }
        do {
            if request.path.segments == ["_lectern", "fresh.json"] { return try await freshSearch() }
            return try await answer(to: request.path)
        } catch {
            return .plain(.internalServerError, "The site cannot be read: \(error)")
        }
    }

    /// A stream that the page listens to until it goes away, or the server ends.
    private func events(_ request: HTTPRequest) async -> HTTPAnswer {
        let page = LivePage(query: request.query.map { (name: $0.name, value: $0.value) })
        let messages = await hub.listen(page, isLocal: isLocal)
        return HTTPAnswer(mediaType: "text/event-stream; charset=utf-8", body: .stream(messages))
    }

    private func freshSearch() async throws -> HTTPAnswer {
        guard let file = try await files.freshSearch(), let found = answer(file, named: "fresh.json") else {
            return try await missing()
        }
        return found
    }

    /// The file itself, the page without its `.html`, or the folder's `index.html`.
    private func answer(to path: RequestPath) async throws -> HTTPAnswer {
        let name = path.segments.joined(separator: "/")
        if name.isEmpty || path.isFolder {
            if let found = try await file(name.isEmpty ? "index.html" : name + "/index.html") { return found }
            return try await missing()
        }
        for candidate in [name, name + ".html"] {
            if let found = try await file(candidate) { return found }
        }
        guard try await files.has(name + "/index.html") else { return try await missing() }
        let location = "/" + SiteURL.percentEncoded(name) + "/"
        let fields = [(name: "Location", value: SiteURL.asciiEncoded(location))]
        return .plain(.found, "The folder is at \(location).", fields: fields)
    }

    private func file(_ path: String) async throws -> HTTPAnswer? {
        guard let file = try await files.file(at: path) else { return nil }
        return answer(file, named: path)
    }

    /// `nil` when the file has gone from the disk.
    private func answer(_ file: LiveSite.File, named path: String) -> HTTPAnswer? {
        switch file.content {
        case .bytes(let bytes, let tag):
            let isPage = path.hasSuffix(".html") || path.hasSuffix(".htm")
            let served = isPage ? PageInjection.inject(into: bytes, tag: tag) : bytes
            // The script is the same in all runs of one program, so that the page's own tag tells all.
            return HTTPAnswer(mediaType: MediaTypes.type(of: path), tag: tag, body: .bytes(served))
        case .copy(let source):
            guard let stamp = FileStamp(source), let size = stamp.byteCount else { return nil }
            return HTTPAnswer(
                mediaType: MediaTypes.type(of: path), tag: stamp.tag, body: .file(path: source, size: size))
        }
    }

    /// The site's own page for it, or a plain one that reloads when the page comes to be.
    private func missing() async throws -> HTTPAnswer {
        var bytes = Array(Self.emptyPage.utf8)
        if case .bytes(let own, _)? = try await files.file(at: "404.html")?.content { bytes = own }
        let page = PageInjection.inject(into: bytes, tag: nil)
        return HTTPAnswer(.notFound, mediaType: MediaTypes.type(of: "404.html"), body: .bytes(page))
    }

    private func own(_ bytes: [UInt8], type name: String) -> HTTPAnswer {
        var hash = StableHash()
        hash.combine(bytes)
        return HTTPAnswer(mediaType: MediaTypes.type(of: name), tag: hash.hexadecimal, body: .bytes(bytes))
    }

    private static let emptyPage = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>404</title>\
        <meta name="viewport" content="width=device-width"></head>\
        <body><p>404: 没有这一页 · There is no such page</p></body></html>
        """
}

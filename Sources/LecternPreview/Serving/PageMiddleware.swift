import HTTPTypes
import Hummingbird
import LecternCore
import NIOCore

/// Turns URLs into files before the file middleware sees them, and says so when there is none.
struct PageMiddleware: RouterMiddleware {
    typealias Context = BasicRequestContext

    let folder: ServedFolder
    let hub: EventHub

    /// What the preview itself answers. All else is a file: the file middleware sees no path that was not judged here.
    private static let ownPaths: Set = ["/_lectern/events", "/_lectern/preview.js", "/_lectern/preview.css"]

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if Self.ownPaths.contains(request.uri.path) { return try await next(request, context) }
        switch folder.resolve(request.uri.path) {
        case .file(let name):
            var response = try await next(veiled(request, name), context)
            // The middleware told the length on disk; a page grew since.
            if let length = response.body.contentLength { response.headers[.contentLength] = String(length) }
            return response
        case .folder(let location):
            return Response(status: .found, headers: [.location: SiteURL.asciiEncoded(location)])
        case .missing: return notFound()
        case .malformed: return .plain(.badRequest, "Refused: no such path can be.\n")
        case .outside: return .plain(.forbidden, "Refused: the path leads out of the site.\n")
        }
    }

    private func veiled(_ request: Request, _ name: String) -> Request {
        var head = request.head
        head.path = SiteURL.asciiEncoded(PreviewFiles.veiled(name))
        // A page's bytes are not those on disk, and a range beyond the end has no length.
        if PreviewFiles.isPage(name) || !isSatisfiable(head.headerFields[.range], name) {
            head.headerFields[.range] = nil
        }
        return Request(head: head, body: request.body)
    }

    /// Whether a range starts within the file; the middleware takes any.
    private func isSatisfiable(_ range: String?, _ name: String) -> Bool {
        guard
            let first = range?.split(separator: "=").last?.split(separator: "-", omittingEmptySubsequences: false)
                .first,
            let start = Int(first), let size = FileStamp(folder.path(of: name))?.byteCount
        else { return false }
        return start < size
    }

    /// The site's own page for it, or a plain one that reloads when the page comes to be.
    private func notFound() -> Response {
        let own = try? FileSystem.read(folder.path(of: "404.html"))
        let page = PageInjection.inject(into: own ?? Array(Self.emptyPage.utf8), build: hub.build)
        return Response(
            status: .notFound, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    }

    private static let emptyPage = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>404</title>\
        <meta name="viewport" content="width=device-width"></head>\
        <body><p>404: 没有这一页 · There is no such page</p></body></html>
        """
}

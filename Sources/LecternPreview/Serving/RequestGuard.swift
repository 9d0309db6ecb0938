import HTTPTypes
import Hummingbird

/// Lets through what a reader's own browser asks of this server, and seals the answers.
struct RequestGuard: RouterMiddleware {
    typealias Context = BasicRequestContext

    let address: BoundAddress

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        if let refusal = refusal(of: request) {
            response = refusal
        } else {
            response = try await answer(to: request, context, next)
        }
        response.headers[.cacheControl] = "no-store"
        response.headers[.xContentTypeOptions] = "nosniff"
        if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") {
            // Otherwise a foreign page could load the search shards as scripts.
            response.headers[policy] = "same-origin"
        }
        // A rebuild may leave size and second of a file as they were; nothing is to be taken for unchanged.
        response.headers[.eTag] = nil
        response.headers[.lastModified] = nil
        return response
    }

    /// HEAD is GET without the body, so that both tell the same length.
    private func answer(
        to request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var head = request.head
        head.method = .get
        for field in [HTTPField.Name.ifNoneMatch, .ifModifiedSince, .ifRange] { head.headerFields[field] = nil }
        let response = try await next(Request(head: head, body: request.body), context)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func refusal(of request: Request) -> Response? {
        let host = request.head.authority ?? ""
        guard address.isOwn(host) else {
            return .plain(
                .forbidden,
                "Refused: the request is for the host \"\(host)\", and this preview answers for \(address.url) only.\n")
        }
        guard request.method == .get || request.method == .head else {
            var response = Response.plain(.methodNotAllowed, "Refused: the preview can only be read.\n")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        return nil
    }
}

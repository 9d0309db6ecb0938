import NIOHTTP1

/// Lets through what a reader's own browser asks of this server.
struct RequestJudge: Sendable {
    /// Why a request is not let through.
    struct Refusal: Error {
        var answer: HTTPAnswer

        init(_ status: HTTPStatus, _ reason: String, fields: [(name: String, value: String)] = []) {
            answer = .plain(status, "Refused: \(reason).", fields: fields)
        }

        static let method = Refusal(
            .methodNotAllowed, "what is served here can only be read", fields: [("Allow", "GET, HEAD")])
    }

    let hosts: OwnHosts
    let limits: HTTPLimits

    func judge(_ head: HTTPRequestHead) throws(Refusal) -> HTTPRequest {
        try judgeSize(head)
        guard head.version.major == 1 else { throw Refusal(.httpVersionNotSupported, "this server speaks HTTP/1") }
        let named = head.headers["host"]
        guard named.count == 1 else { throw Refusal(.badRequest, "a request names one host") }
        try judgeHost(named[0])
        guard let method = Self.method(head.method) else { throw .method }
        guard let target = RequestTarget(head.uri) else { throw Refusal(.badRequest, "no such address can be") }
        if let authority = target.authority { try judgeHost(String(authority)) }
        return HTTPRequest(
            method: method, target: head.uri, path: try Self.path(target), query: target.queryItems,
            fields: head.headers)
    }

    /// Judges, before the body has come, whether to take it in.
    func judgeBody(of head: HTTPRequestHead) throws(Refusal) {
        if head.headers.contains(name: "expect") {
            throw Refusal(.expectationFailed, "bodies are not read here")
        }
        if let length = head.headers.first(name: "content-length"), (Int(length) ?? .max) > limits.body {
            throw Refusal(.contentTooLarge, "bodies are not read here")
        }
    }

    private func judgeSize(_ head: HTTPRequestHead) throws(Refusal) {
        guard head.uri.utf8.count <= limits.target else { throw Refusal(.uriTooLong, "the address is too long") }
        guard head.headers.reduce(0, { $0 + $1.name.utf8.count + $1.value.utf8.count }) <= limits.fields else {
            throw Refusal(.headerFieldsTooLarge, "the header fields are too long")
        }
    }

    private func judgeHost(_ authority: String) throws(Refusal) {
        guard hosts.contain(authority) else {
            throw Refusal(.forbidden, "the request is for the host \"\(authority)\", and this server has another name")
        }
    }

    private static func method(_ method: HTTPMethod) -> HTTPRequest.Method? {
        switch method {
        case .GET: .get
        case .HEAD: .head
        default: nil
        }
    }

    private static func path(_ target: RequestTarget) throws(Refusal) -> RequestPath {
        do throws(RequestPath.Fault) {
            return try RequestPath(target.path)
        } catch {
            switch error {
            case .malformed: throw Refusal(.badRequest, "no such path can be")
            case .outside: throw Refusal(.forbidden, "the path leads out of the site")
            }
        }
    }
}

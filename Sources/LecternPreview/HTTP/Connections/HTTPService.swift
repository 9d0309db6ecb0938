import NIOCore
import NIOHTTP1

/// From the head of a request to the reply; knows nothing of sockets.
struct HTTPService: Sendable {
    let judge: RequestJudge
    let handler: any HTTPHandler

    func reply(to head: HTTPRequestHead) async -> HTTPReply {
        do throws(RequestJudge.Refusal) {
            let request = try judge.judge(head)
            return Self.fitted(HTTPReply(await handler.answer(request), to: request), to: head)
        } catch {
            return Self.fitted(HTTPReply(error.answer), to: head)
        }
    }

    /// The reply to a request whose body is not worth waiting for; `nil` for one that is to be taken in.
    func earlyReply(to head: HTTPRequestHead) -> HTTPReply? {
        do throws(RequestJudge.Refusal) {
            try judge.judgeBody(of: head)
            return nil
        } catch {
            return Self.fitted(HTTPReply(error.answer), to: head)
        }
    }

    private static func fitted(_ reply: HTTPReply, to head: HTTPRequestHead) -> HTTPReply {
        head.method == .HEAD ? reply.withoutBody : reply
    }

    /// The reply to what cannot be read as a request.
    func reply(to error: HTTPParserError) -> HTTPReply {
        let refusal: RequestJudge.Refusal =
            switch error {
            case .headerOverflow: .init(.headerFieldsTooLarge, "the head of the request is too long")
            case .invalidMethod: .method
            case .invalidVersion: .init(.httpVersionNotSupported, "this server speaks HTTP/1")
            default: .init(.badRequest, "this is no request of HTTP/1")
            }
        return HTTPReply(refusal.answer)
    }
}

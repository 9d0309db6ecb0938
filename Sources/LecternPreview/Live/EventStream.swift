import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Answers `GET /_lectern/events` with the server-sent events of the hub.
struct EventStream: Sendable {
    let hub: EventHub

    /// The response; the page counts as listening once its body is being written.
    func response(to request: Request) -> Response {
        let hub = hub
        let body = ResponseBody { writer in
            let client = hub.subscribe()
            defer { hub.unsubscribe(client.id) }
            try await withGracefulShutdownHandler {
                try await request.body.consumeWithInboundCloseHandler { _ in
                    for await message in client.messages { try await writer.write(ByteBuffer(string: message)) }
                } onInboundClosed: {
                    hub.unsubscribe(client.id)
                }
            } onGracefulShutdown: {
                hub.unsubscribe(client.id)
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"], body: body)
    }
}

import NIOCore
import NIOHTTP1

/// One connection: takes in requests, has them answered one after the other, and ends when the client is too slow.
///
/// All of it happens on the connection's event loop, but for the making of replies.
final class HTTPConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// Asks a connection to end once it has answered what it is answering.
    struct EndRequest: Sendable {}

    private let channel: any Channel
    private let service: HTTPService
    private let limits: HTTPLimits
    /// The head of a request whose end has not come, and how much of its body has.
    private var incoming: (head: HTTPRequestHead, bodySize: Int)?
    private var answering: Task<Void, Never>?
    /// No other request is taken.
    private var isEnding = false
    /// The client has been told that nothing more comes.
    private var hasClosedOutput = false
    /// When the client will have been too slow; `nil` while it waits for the server.
    private var due: NIODeadline?
    private var clock: RepeatedTask?

    init(channel: any Channel, service: HTTPService, limits: HTTPLimits) {
        self.channel = channel
        self.service = service
        self.limits = limits
    }

    func channelActive(context: ChannelHandlerContext) {
        expect(within: limits.request)
        // One clock a connection: to set a timer for each request and each part sent would cost more than this.
        let connection = NIOLoopBound(self, eventLoop: channel.eventLoop)
        clock = channel.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
            let connection = connection.value
            if let due = connection.due, due < .now() { connection.channel.close(promise: nil) }
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        answering?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnding else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            if let reply = service.earlyReply(to: head) {
                refuse(reply)
            } else {
                incoming = (head, 0)
            }
        case .body(let part):
            incoming?.bodySize += part.readableBytes
            if let incoming, incoming.bodySize > limits.body {
                refuse(HTTPReply(.plain(.contentTooLarge, "Refused: bodies are not read here.")))
            }
        case .end:
            if let head = incoming?.head { answer(head) }
            incoming = nil
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let fault = error as? HTTPParserError else {
            // What a refused client still sends is read, and is nothing.
            if !(error is ByteToMessageDecoderError) { channel.close(promise: nil) }
            return
        }
        if !isEnding { refuse(service.reply(to: fault)) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // A client that has closed its side may be gone, or only done with asking: it is answered if it can be.
        guard event is EndRequest || event as? ChannelEvent == .inputClosed else {
            return context.fireUserInboundEventTriggered(event)
        }
        isEnding = true
        answering?.cancel()
        if answering == nil { channel.close(promise: nil) }
    }
}

extension HTTPConnection {
    private func answer(_ head: HTTPRequestHead) {
        // After an offer to speak another protocol the parser reads no further request.
        isEnding = isEnding || !head.isKeepAlive || head.method == .CONNECT || head.headers.contains(name: "upgrade")
        let service = service
        send(version: head.version) { await service.reply(to: head) }
    }

    /// Answers what is no good request, the last of this connection.
    private func refuse(_ reply: HTTPReply) {
        isEnding = true
        guard answering == nil else { return }
        send(version: .http1_1) { reply }
    }

    private func send(version: HTTPVersion, _ makeReply: @escaping @Sendable () async -> HTTPReply) {
        due = nil
        let sender = ReplySender(
            connection: NIOLoopBound(self, eventLoop: channel.eventLoop), version: version, isLast: isEnding,
            partSize: limits.part)
        answering = Task { [channel] in
            do {
                try await sender.send(await makeReply())
            } catch {
                // The client has gone, or what was promised cannot be sent: only an abrupt end tells the client so.
                channel.close(promise: nil)
            }
        }
    }

    /// Sends a part of a reply.
    ///
    /// - Parameter end: What follows, when the reply ends with this part.
    /// - Returns: Done when the system has taken it.
    func write(_ head: HTTPResponseHead?, _ bytes: ByteBuffer?, _ end: ReplyEnd?) -> EventLoopFuture<Void> {
        expect(within: limits.stall)
        var parts: [HTTPServerResponsePart] = []
        if let head { parts.append(.head(head)) }
        if let bytes { parts.append(.body(.byteBuffer(bytes))) }
        for part in parts.dropLast() { channel.write(part, promise: nil) }
        let taken = parts.last.map { channel.writeAndFlush($0) } ?? channel.eventLoop.makeSucceededVoidFuture()
        return taken.assumeIsolated().map { [self] in
            due = nil
            if let end { finish(end) }
        }.nonisolated()
    }

    /// Ends a reply only now that the client has taken it: the next request is not let in before.
    private func finish(_ end: ReplyEnd) {
        answering = nil
        if end == .closing { isEnding = true }
        if !isEnding { expect(within: limits.request) }
        channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
        guard isEnding, !hasClosedOutput, answering == nil else { return }
        // What the client still sends is read: closing on it would take the answer from the client.
        hasClosedOutput = true
        expect(within: limits.closing)
        channel.close(mode: .output, promise: nil)
    }

    private func expect(within limit: Duration) {
        due = .now() + TimeAmount(limit)
    }
}

import NIOCore
import NIOHTTP1

/// Sends a reply part by part, each when the client has taken the one before.
struct ReplySender: Sendable {
    let connection: NIOLoopBound<HTTPConnection>
    /// The version of the request.
    let version: HTTPVersion
    /// Whether the connection ends with this reply.
    let isLast: Bool
    /// The most that is sent at once, in bytes.
    let partSize: Int

    func send(_ reply: HTTPReply) async throws {
        let (head, end) = (head(of: reply), end(of: reply))
        switch reply.content {
        case .none: try await write(head, nil, end)
        case .bytes(let bytes): try await send(bytes, head, end)
        case .file(let path, let range):
            if let file = OpenFile(path) {
                try await send(file, range, head, end)
            } else {
                try await send(HTTPReply(.plain(.notFound, "There is no such file any more.")))
            }
        case .stream(let stream): try await send(stream, head, end)
        }
    }

    private func send(_ bytes: ArraySlice<UInt8>, _ head: HTTPResponseHead, _ end: ReplyEnd) async throws {
        var (head, rest): (HTTPResponseHead?, _) = (head, bytes)
        repeat {
            let part = rest.prefix(partSize)
            rest = rest.dropFirst(partSize)
            try await write(head, ByteBuffer(bytes: part), rest.isEmpty ? end : nil)
            head = nil
        } while !rest.isEmpty
    }

    private func send(
        _ file: OpenFile, _ range: Range<Int>, _ head: HTTPResponseHead, _ end: ReplyEnd
    ) async throws {
        try await write(head, nil, range.isEmpty ? end : nil)
        var rest = range
        while !rest.isEmpty {
            let part = try await file.read(from: rest.lowerBound, count: min(partSize, rest.count))
            guard part.readableBytes > 0 else { throw FileCutShort() }
            rest = rest.dropFirst(part.readableBytes)
            try await write(nil, part, rest.isEmpty ? end : nil)
        }
    }

    /// A file ended before the length that the client was told.
    private struct FileCutShort: Error {}

    private func send(_ stream: AsyncStream<[UInt8]>, _ head: HTTPResponseHead, _ end: ReplyEnd) async throws {
        try await write(head, nil, nil)
        for await bytes in stream { try await write(nil, ByteBuffer(bytes: bytes), nil) }
        try await write(nil, nil, end)
    }

    private func write(_ head: HTTPResponseHead?, _ bytes: ByteBuffer?, _ end: ReplyEnd?) async throws {
        try await connection.eventLoop.flatSubmit { connection.value.write(head, bytes, end) }.get()
    }
}

/// What becomes of the connection at the end of a reply.
enum ReplyEnd: Sendable {
    case keepingOpen
    case closing
}

extension ReplySender {
    private func end(of reply: HTTPReply) -> ReplyEnd {
        isLast || isOld && reply.isStream ? .closing : .keepingOpen
    }

    private func head(of reply: HTTPReply) -> HTTPResponseHead {
        var fields = HTTPHeaders(reply.fields)
        if reply.isStream, !isOld { fields.add(name: "Transfer-Encoding", value: "chunked") }
        switch end(of: reply) {
        case .closing: fields.add(name: "Connection", value: "close")
        case .keepingOpen: if isOld { fields.add(name: "Connection", value: "keep-alive") }
        }
        return HTTPResponseHead(
            version: isOld ? .http1_0 : .http1_1, status: HTTPResponseStatus(statusCode: reply.status.rawValue),
            headers: fields)
    }

    /// Whether the client speaks HTTP/1.0, which has no chunks: the end of a stream is that of the connection.
    private var isOld: Bool { version.minor == 0 }
}

/// An answer as it goes out: what the request's conditions and ranges leave of it, and what every answer says.
struct HTTPReply: Sendable {
    enum Content: Sendable {
        case none
        case bytes(ArraySlice<UInt8>)
        case file(path: String, range: Range<Int>)
        case stream(AsyncStream<[UInt8]>)
    }

    private(set) var status: HTTPStatus
    private(set) var fields: [(name: String, value: String)]
    private(set) var content: Content

    /// The whole answer.
    init(_ answer: HTTPAnswer) {
        status = answer.status
        fields = Self.commonFields + answer.fields + [("Content-Type", answer.mediaType)]
        if let tag = answer.tag { fields.append(("ETag", EntityTag.quoted(tag))) }
        switch answer.body {
        case .bytes(let bytes): content = .bytes(bytes[...])
        case .file(let path, let size): content = .file(path: path, range: 0..<size)
        case .stream(let stream): content = .stream(stream)
        }
        if let size { fields.append(("Content-Length", String(size))) }
    }

    /// What of an answer the request asks for.
    init(_ answer: HTTPAnswer, to request: HTTPRequest) {
        self.init(answer)
        guard answer.status == .ok else { return }
        if let tag = answer.tag, let known = request.field("If-None-Match"), EntityTag.isNamed(tag, in: known) {
            becomeNotModified()
        } else if let size {
            fields.append(("Accept-Ranges", "bytes"))
            guard request.method == .get, let range = request.field("Range") else { return }
            if let tag = request.field("If-Range"), !EntityTag.isStrongly(answer.tag, tag) { return }
            cut(ByteRange(range, size: size), of: size)
        }
    }

    /// The head alone, with the length that the body would have.
    var withoutBody: HTTPReply {
        var reply = self
        reply.content = .none
        return reply
    }

    var isStream: Bool {
        if case .stream = content { true } else { false }
    }

    /// How many bytes are to be sent; `nil` when nobody knows yet.
    private var size: Int? {
        switch content {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .file(_, let range): range.count
        case .stream: nil
        }
    }

    private static let commonFields: [(name: String, value: String)] = [
        // Kept, and asked about each time: what is served may change at any moment.
        ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"),
        // Otherwise a foreign page could load data files as scripts.
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    private mutating func becomeNotModified() {
        status = .notModified
        content = .none
        fields.removeAll { $0.name == "Content-Type" || $0.name == "Content-Length" }
    }

    private mutating func cut(_ range: ByteRange, of size: Int) {
        switch range {
        case .whole: return
        case .part(let part):
            status = .partialContent
            fields.append(("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"))
            switch content {
            case .bytes(let bytes): content = .bytes(bytes[part])
            case .file(let path, _): content = .file(path: path, range: part)
            case .none, .stream: break
            }
        case .unsatisfiable:
            status = .rangeNotSatisfiable
            fields.append(("Content-Range", "bytes */\(size)"))
            content = .none
        }
        fields.removeAll { $0.name == "Content-Length" }
        fields.append(("Content-Length", String(self.size ?? 0)))
    }
}

/// What a handler answers with. The server adds what every answer says, and cuts out the range that was asked for.
struct HTTPAnswer: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// The first `size` bytes of a file, read as they are sent.
        case file(path: String, size: Int)
        /// Bytes that come as time goes on; sent on as the client takes them, until the stream ends.
        case stream(AsyncStream<[UInt8]>)
    }

    var status: HTTPStatus
    /// As the `Content-Type` field says it.
    var mediaType: String
    /// The strong entity tag without its quotes: another one for other bytes, made of letters, digits and `-`.
    var tag: String?
    /// Fields beside those of the server and of the other properties.
    var fields: [(name: String, value: String)] = []
    var body: Body

    init(
        _ status: HTTPStatus = .ok, mediaType: String, tag: String? = nil, fields: [(name: String, value: String)] = [],
        body: Body
    ) {
        self.status = status
        self.mediaType = mediaType
        self.tag = tag
        self.fields = fields
        self.body = body
    }

    /// A sentence for whoever reads the answer as it is.
    static func plain(_ status: HTTPStatus, _ text: String, fields: [(name: String, value: String)] = []) -> HTTPAnswer
    {
        HTTPAnswer(
            status, mediaType: "text/plain; charset=utf-8", fields: fields, body: .bytes(Array((text + "\n").utf8)))
    }
}

/// The statuses in use (RFC 9110, 15).
enum HTTPStatus: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case found = 302
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case contentTooLarge = 413
    case uriTooLong = 414
    case rangeNotSatisfiable = 416
    case expectationFailed = 417
    case headerFieldsTooLarge = 431
    case internalServerError = 500
    case httpVersionNotSupported = 505
}

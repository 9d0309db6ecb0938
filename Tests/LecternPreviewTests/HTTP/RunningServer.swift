@testable import LecternPreview

/// A bare HTTP server that runs on a free port for the length of a test.
final class RunningServer: Sendable {
    let address: BoundAddress
    private let task: Task<Void, any Error>

    init(
        host: String? = nil, port: PortChoice = .exact(0), limits: HTTPLimits = HTTPLimits(),
        answer: @escaping @Sendable (HTTPRequest) async -> HTTPAnswer
    ) async throws {
        let server = HTTPServer(host: host, port: port, limits: limits, handler: Handler(makeAnswer: answer))
        let (addresses, found) = AsyncStream.makeStream(of: BoundAddress.self)
        let task = Task {
            defer { found.finish() }
            try await server.run { found.yield($0) }
        }
        guard let address = await addresses.first(where: { _ in true }) else {
            try await task.value
            throw DeadlineExceeded()
        }
        self.address = address
        self.task = task
    }

    deinit { task.cancel() }

    var port: Int { address.port }

    /// Ends the server and waits for its end.
    func stop() async throws {
        task.cancel()
        try await task.value
    }

    func get(
        _ target: String, method: String = "GET", host: String? = nil, headers: [String] = []
    ) async throws -> RawResponse {
        try await RawClient.request(target, method: method, host: host, headers: headers, port: port)
    }

    /// Sends text as it is and gives what comes back until the server closes the connection.
    func exchange(_ text: String) async throws -> String {
        let port = port
        return try await blocking {
            let client = try RawClient(port: port)
            client.send(text)
            return try client.receiveAll()
        }
    }

    private struct Handler: HTTPHandler {
        let makeAnswer: @Sendable (HTTPRequest) async -> HTTPAnswer

        func answer(_ request: HTTPRequest) async -> HTTPAnswer { await makeAnswer(request) }
    }
}

extension HTTPAnswer {
    /// A page that is the text.
    static func page(_ text: String, tag: String? = nil) -> HTTPAnswer {
        HTTPAnswer(mediaType: "text/html; charset=utf-8", tag: tag, body: .bytes(Array(text.utf8)))
    }
}

import LecternCore
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP/1 server for what can be read (RFC 9110 and 9112): knows hosts, paths, conditions and ranges, and nothing of
/// what is served.
struct HTTPServer: Sendable {
    /// The loopback, unless the author asks for another host.
    static let loopback = "127.0.0.1"

    let host: String
    let port: PortChoice
    let limits: HTTPLimits
    private let service: HTTPService

    /// - Parameters:
    ///   - host: The name or address to listen on, as the author asked for it; `nil` for the loopback.
    ///   - port: The port to listen on.
    ///   - handler: Answers the requests.
    init(host: String?, port: PortChoice, limits: HTTPLimits = HTTPLimits(), handler: any HTTPHandler) {
        self.host = host ?? Self.loopback
        self.port = port
        self.limits = limits
        service = HTTPService(
            judge: RequestJudge(hosts: OwnHosts(listeningOn: host), limits: limits), handler: handler)
    }

    /// Serves until the task is cancelled; then ends all connections.
    ///
    /// - Parameter onListening: Called once the system has given the server its port.
    /// - Throws: ``EnvironmentError`` when the host and port cannot be listened on.
    func run(onListening: @Sendable (BoundAddress) -> Void) async throws {
        let limit = min(limits.connections, OpenFileLimit.raise() - Self.filesKept)
        let connections = OpenConnections(atMost: max(1, limit))
        let channel = try await listen { try start($0, connections) }
        onListening(BoundAddress(host: host, port: channel.localAddress?.port ?? 0))
        await withTaskCancellationHandler {
            try? await channel.closeFuture.get()
        } onCancel: {
            channel.close(promise: nil)
        }
        await connections.end(within: limits.ending, on: channel.eventLoop)
    }

    /// How many files the process may open beside the connections.
    private static let filesKept = 200

    /// Sets up a connection that a client has opened.
    private func start(_ channel: any Channel, _ connections: OpenConnections) throws {
        connections.add(channel)
        var parserLimits = NIOHTTPDecoderLimitConfiguration()
        // Wider than the judge's, which then can say what it was that is too long.
        parserLimits.maxHeaderFieldSize = 2 * (limits.target + limits.fields)
        parserLimits.maxHeaderListSize = parserLimits.maxHeaderFieldSize
        var framing = HTTPResponseEncoder.Configuration()
        // What is said to HEAD has the fields of a body, and none.
        framing.automaticallySetFramingHeaders = false
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withErrorHandling: false, withEncoderConfiguration: framing, withDecoderLimitConfiguration: parserLimits)
        try pipeline.addHandler(HTTPConnection(channel: channel, service: service, limits: limits))
    }
}

import Foundation
import LecternCore
import Synchronization

@testable import LecternPreview

/// A server that runs on a free port for the length of a test.
final class LiveServer: Sendable {
    let site: TemporaryFolder
    let content: TemporaryFolder
    let port: Int
    private let hub: LiveHub
    private let task: Task<Void, any Error>

    init(
        site: TemporaryFolder, watching: FileWatcher.Method = .automatic,
        rebuild: @escaping @Sendable ([FileChange]) async -> RebuildOutcome = { _ in RebuildOutcome() }
    ) async throws {
        self.site = site
        content = try TemporaryFolder()
        let (addresses, found) = AsyncStream.makeStream(of: String.self)
        let options = PreviewOptions(
            port: .exact(0), root: site.path, watched: [content.path],
            editor: EditorLink("vscode", root: "/notes") ?? .none, watching: watching)
        let server = PreviewServer(options: options, rebuild: rebuild, ready: { found.yield($0) })
        hub = server.hub
        task = Task {
            defer { found.finish() }
            try await server.run()
        }
        let address = try await within { await addresses.first { _ in true } } ?? ""
        port = Int(address.split(separator: ":").last?.dropLast() ?? "") ?? 0
    }

    /// How many pages listen.
    var pageCount: Int { get async { await hub.pageCount } }

    deinit { task.cancel() }

    /// Ends the server and waits for its end.
    func stop() async throws {
        task.cancel()
        _ = await task.result
    }

    /// The tag that a page is served with.
    func tag(of target: String) async throws -> String {
        let parts = try await get(target).body.components(separatedBy: "data-tag=\"")
        return parts.count > 1 ? parts[1].components(separatedBy: "\"")[0] : ""
    }

    /// One request, its target sent as it is.
    func get(
        _ target: String, method: String = "GET", host: String? = nil, headers: [String] = []
    ) async throws -> RawResponse {
        try await RawClient.request(target, method: method, host: host, headers: headers, port: port)
    }

    /// A page that listens; its first message has come when this returns.
    func listen(_ query: String = "") async throws -> RawClient {
        let port = port
        return try await blocking {
            let client = try RawClient(port: port)
            client.send("GET /_lectern/events?\(query) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
            _ = try client.receive { $0.contains("event: hello") && $0.contains("}\n\n") }
            return client
        }
    }
}

extension LiveServer {
    /// The first of an answer that does not end by itself.
    func get(_ target: String, headers: [String], until end: String) async throws -> String {
        let port = port
        return try await blocking {
            let client = try RawClient(port: port)
            client.send(
                (["GET \(target) HTTP/1.1", "Host: localhost:\(port)"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
            )
            return try client.receive { $0.contains("\r\n\r\n") && $0.contains(end) }
        }
    }
}

import Foundation
import LecternCore
import LecternSite

@testable import LecternPreview

/// The preview of a small site, on a free port, for the length of a test.
final class LiveServer: Sendable {
    /// The folder of the site, which is its content too.
    let site: TemporaryFolder
    let port: Int
    private let task: Task<Void, any Error>

    /// - Parameters:
    ///   - files: The files of the site, when it starts.
    ///   - site: Its folder, when more than these is to be in there.
    init(
        _ files: [String: String], in site: TemporaryFolder? = nil, watching: FileWatcher.Method = .automatic
    ) async throws {
        self.site = try site ?? TemporaryFolder()
        for (path, text) in files { try self.site.write(text, to: path) }
        let preview = SitePreview(self.site.path, port: .exact(0), watching: watching)
        let (addresses, found) = AsyncStream.makeStream(of: String.self)
        task = Task {
            defer { found.finish() }
            try await preview.serve { if case .ready(let address) = $0 { found.yield(address) } }
        }
        let address = try await within { await addresses.first { _ in true } } ?? ""
        port = Int(address.split(separator: ":").last?.dropLast() ?? "") ?? 0
    }

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

extension SitePreview {
    /// The preview of the site in a folder.
    init(_ folder: String, port: PortChoice, watching: FileWatcher.Method = .automatic) {
        var options = PreviewOptions(port: port)
        options.watching = watching
        self.init(SiteOptions(directory: folder), options)
    }
}

import Foundation
import LecternCore
import LecternSite
import Synchronization

@testable import LecternPreview

/// A preview of a site of its own that runs on a free port for the length of a test.
final class LiveServer: Sendable {
    /// The site's folder.
    let site: TemporaryFolder
    let port: Int
    let reports: ReportLog
    let opening: SiteOpening
    private let hub: LiveHub
    private let task: Task<Void, any Error>

    convenience init(_ files: [String: String], watching: FileWatcher.Method = .automatic) async throws {
        try await self.init(TemporaryFolder(files), watching: watching)
    }

    init(_ site: TemporaryFolder, watching: FileWatcher.Method = .automatic) async throws {
        self.site = site
        let reports = ReportLog()
        self.reports = reports
        var options = PreviewOptions(port: .exact(0))
        options.watching = watching
        let folder = SiteOptions(directory: site.path)
        let preview = SitePreview(folder, options)
        let report = { @Sendable (said: SitePreview.Report) in reports.add(said) }
        let opening = SiteOpening(folder, options, report: report)
        let hub = LiveHub(source: opening)
        (self.opening, self.hub) = (opening, hub)
        task = Task { try await preview.serve(opening, hub, report: report) }
        let address = try await reports.address()
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

    /// Waits until a page holds a text.
    @discardableResult
    func get(_ target: String, until text: String) async throws -> RawResponse {
        let end = ContinuousClock.now + .patience
        while true {
            let response = try await get(target)
            if response.body.contains(text) { return response }
            guard .now < end else {
                throw RawClient.Failure(
                    reason: "no “\(text)” at \(target): \(response.status) \(response.body.suffix(2000))")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// A page that listens; its first message has come when this returns.
    func listen(_ query: String = "") async throws -> EventReader {
        let port = port
        return try await blocking {
            let client = try RawClient(port: port)
            client.send("GET /_lectern/events?\(query) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
            return EventReader(
                client, start: try client.receive { $0.contains("event: hello") && $0.contains("}\n\n") })
        }
    }
}

/// An open page's stream of events.
final class EventReader: Sendable {
    private let client: RawClient
    private let received: Mutex<String>

    /// - Parameter start: What has come already, with the first message.
    init(_ client: RawClient, start: String) {
        self.client = client
        received = Mutex(start)
    }

    func disconnect() { client.disconnect() }

    /// The first whole message that holds the texts, come or to come. Those that were taken before are not looked at.
    func message(with texts: String...) async throws -> String {
        let end = ContinuousClock.now + .patience
        while true {
            if let found = take(texts) { return found }
            guard .now < end, let more = try await next(within: end - .now) else {
                throw RawClient.Failure(reason: "no message with \(texts) in \(received.withLock { $0 })")
            }
            received.withLock { $0 += more }
        }
    }

    private func take(_ texts: [String]) -> String? {
        received.withLock { received in
            var messages = received.components(separatedBy: "event: ")
            // The last one may go on.
            let whole = messages.indices.filter { $0 < messages.count - 1 || messages[$0].contains("\n\n") }
            guard let index = whole.first(where: { index in texts.allSatisfy { messages[index].contains($0) } })
            else { return nil }
            let found = messages[index]
            messages.removeSubrange(...index)
            received = messages.map { "event: " + $0 }.joined()
            return found
        }
    }

    /// What comes within a time; `nil` for nothing, and when the stream has ended.
    func next(within limit: Duration) async throws -> String? {
        let client = client
        return try await blocking {
            client.receive(within: limit).flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
        }
    }
}

/// What a preview has told the terminal.
final class ReportLog: Sendable {
    private let said = Mutex<[SitePreview.Report]>([])

    func add(_ report: SitePreview.Report) { said.withLock { $0.append(report) } }

    /// `identifier file:line` of the faults that were told last; `nil` when none were.
    var faults: [String]? {
        said.withLock { said in
            said.lazy.compactMap { if case .faults(let faults) = $0 { faults } else { nil } }.last
        }?.map { fault in fault.identifier + (fault.location.map { " \($0.file):\($0.line)" } ?? "") }
    }

    var failures: [String] {
        said.withLock { $0.compactMap { if case .failure(let error) = $0 { error.description } else { nil } } }
    }

    var notices: [String] {
        said.withLock { $0.compactMap { if case .notice(let text) = $0 { text } else { nil } } }
    }

    func address() async throws -> String {
        try await eventually { self.readyAddress != nil }
        return readyAddress ?? ""
    }

    private var readyAddress: String? {
        said.withLock { $0.lazy.compactMap { if case .ready(let address) = $0 { address } else { nil } }.first }
    }
}

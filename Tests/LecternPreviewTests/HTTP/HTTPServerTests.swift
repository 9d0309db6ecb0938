import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

@Suite struct HTTPServerTests {
    private func echo(_ limits: HTTPLimits = HTTPLimits(), host: String? = nil) async throws -> RunningServer {
        try await RunningServer(host: host, limits: limits) { request in
            .page("<\(request.path.segments.joined(separator: "|"))>", tag: "t")
        }
    }

    @Test func refusesHostilePathsItself() async throws {
        let asked = Mutex<[String]>([])
        let server = try await RunningServer { request in
            asked.withLock { $0.append(request.target) }
            return .plain(.notFound, "")
        }
        #expect(HostilePaths.refused.count >= 60)
        for target in HostilePaths.refused {
            let response = try await server.get(target)
            #expect(response.status == 400 || response.status == 403, "\(target)")
            #expect(response.headers["content-type"] == "text/plain; charset=utf-8", "\(target)")
        }
        #expect(asked.withLock { $0 } == [])
        for target in HostilePaths.missing { #expect(try await server.get(target).status == 404, "\(target)") }
        #expect(asked.withLock { $0 } == HostilePaths.missing)
        try await server.stop()
    }

    /// Bytes as they come, and the status of the answer.
    static let requests: [(String, Int)] = [
        ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403), ("GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 200),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 403),
        ("GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
        ("GET http://localhost:PORT/a HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n", 200),
        ("GET / HTTP/1.0\r\nHost: localhost:PORT\r\n\r\n", 200),
        ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505), ("GET / HTTP/3.7\r\nHost: localhost\r\n\r\n", 505),
        ("GET /\r\n\r\n", 505), ("GET / x HTTP/1.1\r\nHost: localhost\r\n\r\n", 400), ("\u{16}\u{3}\u{1}", 405),
        ("BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405), ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n", 413),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n", 417),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 9\r\n\r\nno matter", 200),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 200),
        ("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
        ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 200_000))\r\n\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: localhost\r\n\(String(repeating: "X: a\r\n", count: 400))\r\n", 431),
    ]

    @Test func answersOrRefuses() async throws {
        let server = try await echo()
        let port = server.port
        for (text, status) in Self.requests {
            let answer = try await blocking {
                let client = try RawClient(port: port)
                client.send(text.replacing("PORT", with: String(port)))
                return try client.receive { $0.contains("\r\n\r\n") }
            }
            #expect(RawResponse(answer).status == status, "\(text.prefix(120))")
        }
        try await server.stop()
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"])
    func canOnlyBeRead(_ method: String) async throws {
        let server = try await echo()
        let response = try await server.get("/", method: method)
        #expect(response.status == 405)
        #expect(response.headers["allow"] == "GET, HEAD")
        try await server.stop()
    }

    @Test func saysTheSameToHeadWithoutTheBody() async throws {
        let server = try await echo()
        for target in ["/a", "/%2e%2e"] {
            var (get, head) = (try await server.get(target), try await server.get(target, method: "HEAD"))
            #expect(head.body.isEmpty && !get.body.isEmpty)
            get.bytes = []
            #expect(get.status == head.status && get.headers == head.headers)
        }
        try await server.stop()
    }

    @Test func saysWhatEveryAnswerSays() async throws {
        let server = try await echo()
        for (target, field) in [("/", "X: y"), ("/%00", "X: y"), ("/", "If-None-Match: *"), ("/", "Range: bytes=9-")] {
            let headers = try await server.get(target, headers: [field]).headers
            #expect(headers["cache-control"] == "no-cache")
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["cross-origin-resource-policy"] == "same-origin")
        }
        try await server.stop()
    }

    @Test func sendsPartsAndWhatHasChanged() async throws {
        let server = try await RunningServer { _ in .page("0123456789", tag: "t") }
        let part = try await server.get("/", headers: ["Range: bytes=2-4"])
        #expect(part.status == 206 && part.body == "234")
        #expect(part.headers["content-range"] == "bytes 2-4/10" && part.headers["content-length"] == "3")
        let beyond = try await server.get("/", headers: ["Range: bytes=10-"])
        #expect(beyond.status == 416 && beyond.headers["content-range"] == "bytes */10" && beyond.body.isEmpty)
        let same = try await server.get("/", headers: ["If-None-Match: \"t\""])
        #expect(same.status == 304 && same.body.isEmpty && same.headers["etag"] == "\"t\"")
        #expect(same.headers["content-length"] == nil && same.headers["content-type"] == nil)
        try await server.stop()
    }

    @Test func answersPipelinedRequestsInOrder() async throws {
        let server = try await RunningServer { request in
            let number = Int(request.path.segments.first ?? "") ?? 0
            try? await Task.sleep(for: .milliseconds(number % 3 * 5))
            return .page("<\(number)>" + String(repeating: " ", count: number * 100))
        }
        let heads = (0...41).map { "GET /\($0) HTTP/1.1\r\nHost: localhost\r\n" }
        let requests =
            heads[..<40].joined(separator: "\r\n") + "\r\n\(heads[40])Connection: close\r\n\r\n\(heads[41])\r\n"
        let text = try await server.exchange(requests)
        let numbers = text.split(separator: "<").dropFirst().compactMap { Int($0.prefix { $0 != ">" }) }
        #expect(numbers == Array(0...40))
        try await server.stop()
    }

    @Test func answersWhatCameBeforeNonsense() async throws {
        let server = try await echo()
        let text = try await server.exchange("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\nGET nonsense\r\n\r\n")
        #expect(text.contains("<a>"))
        #expect(text.contains("HTTP/1.1 400 "))
        try await server.stop()
    }

    @Test func answersClientsThatAreDoneWithAsking() async throws {
        let server = try await echo()
        let port = server.port
        try await blocking {
            let client = try RawClient(port: port)
            client.send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n")
            client.endSending()
            let text = try client.receiveAll()
            #expect(text.contains("<a>") && text.contains("<b>"))
        }
        try await server.stop()
    }

    @Test func keepsConnectionsOpen() async throws {
        let server = try await echo()
        let port = server.port
        try await blocking {
            let client = try RawClient(port: port)
            for number in 0..<5 {
                client.send("GET /\(number) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                _ = try client.receive { $0.contains("<\(number)>") }
            }
            client.send("GET /x HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n")
            let old = try client.receive { $0.contains("<x>") }
            #expect(old.hasPrefix("HTTP/1.0 200 OK\r\n") && old.lowercased().contains("connection: keep-alive"))
            client.send("GET /y HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(try client.receiveAll().contains("<y>"))
        }
        try await server.stop()
    }
}

@Suite struct HTTPBodyTests {
    @Test func sendsStreamsAsTheyCome() async throws {
        let (stream, output) = AsyncStream.makeStream(of: [UInt8].self)
        let server = try await RunningServer { _ in HTTPAnswer(mediaType: "text/plain", body: .stream(stream)) }
        let port = server.port
        let client = try await blocking { try RawClient(port: port) }
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let head = try await blocking { try client.receive { $0.contains("\r\n\r\n") } }
        #expect(
            head.lowercased().contains("transfer-encoding: chunked") && !head.lowercased().contains("content-length"))
        for word in ["eins", "zwei"] {
            output.yield(Array(word.utf8))
            _ = try await blocking { try client.receive { $0.contains("4\r\n\(word)\r\n") } }
        }
        output.finish()
        _ = try await blocking { try client.receive { $0.contains("0\r\n\r\n") } }
        try await server.stop()
    }

    @Test func endsStreamsOfOldClientsWithTheConnection() async throws {
        let server = try await RunningServer { _ in
            let (stream, output) = AsyncStream.makeStream(of: [UInt8].self)
            output.yield(Array("eins".utf8))
            output.finish()
            return HTTPAnswer(mediaType: "text/plain", body: .stream(stream))
        }
        let text = try await server.exchange("GET / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n")
        #expect(text.hasSuffix("\r\n\r\neins") && text.lowercased().contains("connection: close"))
        let head = RawResponse(
            try await server.exchange("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        #expect(head.status == 200 && head.body.isEmpty)
        try await server.stop()
    }

    @Test(arguments: [0, 1, 131_071, 131_072, 131_073, 3_000_000])
    func sendsBytesAndFilesWhole(_ size: Int) async throws {
        let text = String((0..<size).lazy.map { Character(Unicode.Scalar(UInt8(97 + $0 % 23))) })
        let folder = try TemporaryFolder()
        try folder.write(text, to: "file")
        let server = try await RunningServer { request in
            request.path.segments == ["file"]
                ? HTTPAnswer(mediaType: "text/plain", body: .file(path: folder.path + "/file", size: size))
                : .page(text)
        }
        for target in ["/file", "/bytes"] {
            let response = try await server.get(target)
            #expect(response.headers["content-length"] == String(size))
            #expect(response.body == text)
            let part = try await server.get(target, headers: ["Range: bytes=\(size / 3)-\(size / 2)"])
            #expect(part.body == (size == 0 ? "" : text.dropFirst(size / 3).prefix(size / 2 - size / 3 + 1)))
        }
        try await server.stop()
    }

    @Test func tellsThatAFileIsGoneOrWasCutShort() async throws {
        let folder = try TemporaryFolder()
        try folder.write("0123456789", to: "short")
        let server = try await RunningServer { request in
            HTTPAnswer(
                mediaType: "text/plain", body: .file(path: folder.path + "/" + request.path.segments[0], size: 20))
        }
        #expect(try await server.get("/gone").status == 404)
        let short = try await server.get("/short")
        #expect(short.headers["content-length"] == "20" && short.body == "0123456789")
        try await server.stop()
    }

    @Test func makesNothingForClientsThatDoNotRead() async throws {
        let made = Mutex(0)
        let server = try await RunningServer { _ in
            HTTPAnswer(
                mediaType: "text/plain",
                body: .stream(
                    AsyncStream {
                        made.withLock { $0 += 1 }
                        return [UInt8](repeating: 97, count: 1 << 16)
                    }))
        }
        let port = server.port
        let client = try await blocking { try RawClient(port: port) }
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try await eventually { made.withLock { $0 } > 0 }
        var (before, now) = (-1, 0)
        while before != now {
            before = now
            try await Task.sleep(for: .milliseconds(300))
            now = made.withLock { $0 }
        }
        // What the system's buffers take, and not more: 64 MB would be a thousand.
        #expect(now < 1000)
        client.disconnect()
        try await server.stop()
    }

    @Test func cancelsWhatNobodyWaitsFor() async throws {
        let (events, log) = AsyncStream.makeStream(of: String.self)
        let server = try await RunningServer { _ in
            log.yield("begun")
            try? await Task.sleep(for: .seconds(600))
            log.yield(Task.isCancelled ? "cancelled" : "done")
            return .page("")
        }
        let port = server.port
        var arrived = events.makeAsyncIterator()
        let client = try await blocking { try RawClient(port: port) }
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(await arrived.next() == "begun")
        client.disconnect()
        #expect(await arrived.next() == "cancelled")
        try await server.stop()
    }
}

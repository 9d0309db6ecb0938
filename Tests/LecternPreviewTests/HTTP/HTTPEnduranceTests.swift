import Foundation
import LecternCore
import Testing

@testable import LecternPreview

@Suite(.serialized) struct HTTPEnduranceTests {
    @Test func closesOnSlowWriters() async throws {
        var limits = HTTPLimits()
        limits.request = .seconds(1)
        let server = try await RunningServer(limits: limits) { _ in .page("ok") }
        let port = server.port
        // All of these can go on and on.
        let starts = [
            "GET /a", "GET / HTTP/1.1\r\nX: a", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\na",
        ]
        try await withThrowingTaskGroup(of: String.self) { group in
            for (number, start) in (starts + starts + [""]).enumerated() {
                // Some write on and on, the others no more.
                let more = number < starts.count ? "a" : ""
                group.addTask {
                    try await blocking {
                        let client = try RawClient(port: port)
                        client.send(start)
                        return try client.receiveAll(sending: more)
                    }
                }
            }
            for try await answer in group { #expect(!answer.contains("ok")) }
        }
        try await server.stop()
    }

    @Test func closesOnSlowReaders() async throws {
        var limits = HTTPLimits()
        limits.stall = .seconds(1)
        let (ends, ended) = AsyncStream.makeStream(of: Void.self)
        let server = try await RunningServer(limits: limits) { _ in
            let (stream, output) = AsyncStream.makeStream(of: [UInt8].self)
            for _ in 0..<400 { output.yield([UInt8](repeating: 97, count: 1 << 16)) }
            output.onTermination = { _ in ended.yield() }
            return HTTPAnswer(mediaType: "text/plain", body: .stream(stream))
        }
        let port = server.port
        let client = try await blocking { try RawClient(port: port) }
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try await within { for await _ in ends { break } }
        client.disconnect()
        try await server.stop()
    }

    @Test func bearsAThousandConnections() async throws {
        let server = try await RunningServer { request in .page("<\(request.path.segments[0])>") }
        let port = server.port
        try await blocking {
            let clients = try (0..<1000).map { number in
                let client = try RawClient(port: port)
                if number % 20 == 0 { client.send("GET /slow HTTP/1.1\r\nHo") }
                return client
            }
            for (number, client) in clients.enumerated() where number % 20 != 0 {
                client.send("GET /\(number) HTTP/1.1\r\nHost: localhost\r\n\r\n")
            }
            for (number, client) in clients.enumerated() where number % 20 != 0 {
                _ = try client.receive { $0.contains("<\(number)>") }
            }
        }
        try await server.stop()
    }

    @Test func takesNoMoreConnectionsThanItMay() async throws {
        var limits = HTTPLimits()
        limits.connections = 3
        let server = try await RunningServer(limits: limits) { _ in .page("ok") }
        let port = server.port
        let clients = try await blocking {
            try (0..<3).map { _ in
                let client = try RawClient(port: port)
                client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                _ = try client.receive { $0.contains("ok") }
                return client
            }
        }
        let refused = try await blocking {
            let client = try RawClient(port: port)
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            return try client.receiveAll()
        }
        #expect(refused == "")
        for client in clients { client.disconnect() }
        // They leave one after the other; until then the next is turned away.
        var status = 0
        while status != 200 { status = try await server.get("/").status }
        try await server.stop()
    }

    @Test func endsWithAllThatIsOpen() async throws {
        // What heeds its cancellation has all the time that it needs.
        var limits = HTTPLimits()
        limits.ending = .patience
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let server = try await RunningServer(limits: limits) { request in
            guard request.path.segments == ["slow"] else {
                return HTTPAnswer(mediaType: "text/plain", body: .stream(AsyncStream { _ in }))
            }
            begin.yield()
            try? await Task.sleep(for: .seconds(600))
            return .page("late")
        }
        let port = server.port
        let clients = try await blocking {
            try ["slow", "stream"].map { name in
                let client = try RawClient(port: port)
                client.send("GET /\(name) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                return client
            }
        }
        let idle = try await blocking { try RawClient(port: port) }
        try await within { for await _ in begun { break } }
        _ = try await blocking { try clients[1].receive { $0.contains("\r\n\r\n") } }
        try await within { try await server.stop() }
        let rest = try await blocking { try (clients + [idle]).map { try $0.receiveAll() } }
        // The answer is still heard, streams end as they should, nothing else is said.
        #expect(rest[0].hasSuffix("late"))
        #expect(rest[1] == "0\r\n\r\n")
        #expect(rest[2] == "")
        #expect(throws: (any Error).self) { try RawClient(port: port) }
    }

    @Test func doesNotWaitForWhatDoesNotEnd() async throws {
        var limits = HTTPLimits()
        limits.ending = .milliseconds(100)
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        let server = try await RunningServer(limits: limits) { _ in
            begin.yield()
            await Task.detached { for await _ in ends {} }.value
            return .page("never")
        }
        let port = server.port
        let client = try await blocking { try RawClient(port: port) }
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try await within { for await _ in begun { break } }
        try await within { try await server.stop() }
        #expect(try await blocking { try client.receiveAll() } == "")
        end.finish()
    }

    @Test func takesTheNextFreePort() async throws {
        let first = try await RunningServer { _ in .page("first") }
        let second = try await RunningServer(port: .preferred(first.port)) { _ in .page("second") }
        #expect(second.port != first.port)
        #expect(try await second.get("/").body == "second")
        let failure = await #expect(throws: EnvironmentError.self) {
            _ = try await RunningServer(port: .exact(first.port)) { _ in .page("") }
        }
        #expect(failure?.description.contains("in use") == true)
        for server in [first, second] { try await server.stop() }
    }

    @Test func saysWhyItCannotListen() async throws {
        for host in ["192.0.2.1", "no such host"] {
            let failure = await #expect(throws: EnvironmentError.self) {
                _ = try await RunningServer(host: host) { _ in .page("") }
            }
            #expect(failure?.description.contains("leave it out") == true)
        }
    }
}

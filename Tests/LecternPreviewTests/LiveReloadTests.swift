import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

@Suite(.serialized) struct LiveReloadTests {
    @Test(arguments: [FileWatcher.Method.automatic, .polling(every: .milliseconds(50))])
    func tellsAPageThatItChanged(_ method: FileWatcher.Method) async throws {
        let site = try TemporaryFolder()
        try site.write("<p>old</p>", to: "概念.html")
        let server = try await LiveServer(site: site, watching: method) { changes in
            if !changes.isEmpty { try? site.write("<p>new</p>", to: "概念.html") }
            return RebuildOutcome()
        }
        let tag = try await server.tag(of: "/%E6%A6%82%E5%BF%B5")
        let (reader, other) = (
            try await server.listen("page=%E6%A6%82%E5%BF%B5.html&tag=\(tag)"),
            try await server.listen("page=other.html&tag=")
        )
        try server.content.write("# 概念", to: "概念.md")
        let text = try await blocking { try reader.receive { $0.contains("}\n\n") && $0.contains("event: update") } }
        #expect(text.contains(#""page":"changed""#) && text.contains(#""revision":2"#))
        let newTag = try await server.tag(of: "/%E6%A6%82%E5%BF%B5")
        #expect(text.contains(#""tag":"\#(newTag)""#) && newTag != tag)
        #expect(try await blocking { other.receive(within: .milliseconds(200)) } == nil)
        try await server.stop()
    }

    @Test func tellsFaultsAndThatTheyAreMended() async throws {
        let server = try await LiveServer(site: TemporaryFolder()) { changes in
            let isBroken = changes.contains { $0.path.hasSuffix("broken.md") && $0.kind == .written }
            let fault = Diagnostic(
                .error, "link.unresolved", at: SourceLocation(file: "broken.md", line: 2, column: 3, length: 2),
                "没有这一页", sourceLine: "请看大模型", related: [])
            return RebuildOutcome(diagnostics: isBroken ? [fault] : [])
        }
        let client = try await server.listen()
        try server.content.write("[[大模型]]", to: "broken.md")
        let text = try await blocking { try client.receive { $0.contains("event: update") && $0.contains("}\n\n") } }
        #expect(text.contains(#""before":"请看""#))
        #expect(text.contains(#""marked":"大模""#))
        #expect(text.contains(#""place":"broken.md:2:3""#))
        #expect(text.contains(#""editor":"vscode://file/notes/broken.md:2:3""#))
        let late = try await server.get("/_lectern/events", headers: [], until: "}\n\n")
        #expect(late.contains("event: hello") && late.contains("link.unresolved"))
        try server.content.remove("broken.md")
        let mended = try await blocking { try client.receive { $0.contains("event: update") && $0.contains("}\n\n") } }
        #expect(mended.contains(#""faults":{"failed":false,"list":[]"#))
        try await server.stop()
    }

    @Test func buildsOneAtATimeAndQueuesTheRest() async throws {
        let log = BuildLog()
        let server = try await LiveServer(site: TemporaryFolder()) { changes in
            log.begin(changes)
            try? await Task.sleep(for: .milliseconds(60))
            log.end()
            return RebuildOutcome()
        }
        for number in 0..<12 {
            try server.content.write("\(number)", to: "\(number).md")
            try await Task.sleep(for: .milliseconds(15))
        }
        let expected = Set((0..<12).map { server.content.path + "/\($0).md" })
        try await eventually { log.paths.isSuperset(of: expected) }
        #expect(log.mostAtOnce == 1)
        #expect(log.builds < 12)
        try await server.stop()
    }

    @Test func servesOnAfterAFailedBuild() async throws {
        let site = try TemporaryFolder()
        try site.write("<p>good</p>", to: "index.html")
        let server = try await LiveServer(site: site) { _ in RebuildOutcome(summary: "the disk is full", failed: true) }
        try server.content.write("x", to: "x.md")
        let text = try await server.get("/_lectern/events", headers: [], until: "}\n\n")
        #expect(text.contains(#""failed":true"#) && text.contains("the disk is full"))
        let page = try await server.get("/")
        #expect(page.body.contains("good"))
        try await server.stop()
    }

    @Test func freesPagesThatWentAway() async throws {
        let server = try await LiveServer(site: TemporaryFolder())
        var clients: [RawClient] = []
        for _ in 0..<40 { clients.append(try await server.listen()) }
        #expect(await server.pageCount == 40)
        for client in clients { client.disconnect() }
        try await within { while await server.pageCount > 0 { try await Task.sleep(for: .milliseconds(2)) } }
        try await server.stop()
    }

    @Test func endsWhilePagesListen() async throws {
        let server = try await LiveServer(site: TemporaryFolder())
        let client = try await server.listen()
        try await within(.seconds(5)) { try await server.stop() }
        client.disconnect()
    }

    @Test func saysThatThePortIsInUse() async throws {
        let server = try await LiveServer(site: TemporaryFolder())
        let builds = BuildLog()
        let second = PreviewServer(
            options: PreviewOptions(
                port: .exact(server.port), root: server.site.path, watched: [server.content.path]),
            rebuild: { changes in
                builds.begin(changes)
                return RebuildOutcome()
            })
        let error = await #expect(throws: EnvironmentError.self) { try await within { try await second.run() } }
        #expect(error?.description.contains("in use") == true)
        #expect(error?.description.contains("--port \(server.port + 1)") == true)
        #expect(builds.builds == 0)
        try await server.stop()
    }
}

/// Counts builds and how many ran at once.
private final class BuildLog: Sendable {
    private struct State {
        var builds = 0
        var running = 0
        var most = 0
        var paths: Set<String> = []
    }

    private let state = Mutex(State())

    var builds: Int { state.withLock(\.builds) }
    var mostAtOnce: Int { state.withLock(\.most) }
    var paths: Set<String> { state.withLock(\.paths) }

    func begin(_ changes: [FileChange]) {
        state.withLock { state in
            state.builds += 1
            state.running += 1
            state.most = max(state.most, state.running)
            state.paths.formUnion(changes.map(\.path))
        }
    }

    func end() {
        state.withLock { $0.running -= 1 }
    }
}

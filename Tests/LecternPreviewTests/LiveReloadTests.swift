import Foundation
import LecternCore
import Testing

@testable import LecternPreview

@Suite(.serialized) struct LiveReloadTests {
    private static let unclosed = "---\ntitle: 没有关上\n\n# 别的\n"

    /// The next message that a page hears, all of it.
    private func next(_ client: RawClient) async throws -> String {
        try await blocking { try client.receive { $0.contains("event: update") && $0.contains("}\n\n") } }
    }

    @Test(arguments: [FileWatcher.Method.automatic, .polling(every: .milliseconds(50))])
    func tellsAPageThatItChanged(_ method: FileWatcher.Method) async throws {
        let server = try await LiveServer(["概念.md": "# 概念\n\n旧", "别的.md": "# 别的"], watching: method)
        let (path, other) = ("%E6%A6%82%E5%BF%B5.html", "%E5%88%AB%E7%9A%84.html")
        let (tag, otherTag) = (try await server.tag(of: "/" + path), try await server.tag(of: "/" + other))
        let reader = try await server.listen("page=\(path)&tag=\(tag)")
        let silent = try await server.listen("page=\(other)&tag=\(otherTag)")
        try server.site.overwrite("# 概念\n\n新", in: "概念.md")
        let text = try await next(reader)
        #expect(text.contains(#""page":"changed""#))
        let newTag = try await server.tag(of: "/" + path)
        #expect(text.contains(#""tag":"\#(newTag)""#) && newTag != tag)
        #expect(try await server.get("/" + path).body.contains("新"))
        #expect(try await blocking { silent.receive(within: .milliseconds(300)) } == nil)
        try await server.stop()
    }

    @Test func tellsWhereARenamedNoteWent() async throws {
        let server = try await LiveServer(["a.md": "# 甲\n\n一段话。"])
        let reader = try await server.listen("page=a.html&tag=\(try await server.tag(of: "/a.html"))")
        try server.site.move("a.md", to: "b.md")
        let text = try await next(reader)
        #expect(text.contains(#""moved":"b.html""#))
        #expect(try await server.get("/a.html").status == 404)
        #expect(text.contains(#""tag":"\#(try await server.tag(of: "/b.html"))""#))
        try await server.stop()
    }

    @Test func tellsFaultsAndThatTheyAreMended() async throws {
        let server = try await LiveServer(["index.md": "# 首页"])
        let client = try await server.listen("page=x.html&tag=")
        try server.site.write(Self.unclosed, to: "broken.md")
        let text = try await next(client)
        #expect(text.contains(#""identifier":"front-matter.unclosed""#))
        #expect(text.contains(#""marked":"---""#))
        #expect(text.contains(#""place":"broken.md:1:1""#))
        #expect(text.contains(#"vscode://file/"#) && text.contains(#"/broken.md:1:1""#))
        let late = try await server.get("/_lectern/events", headers: [], until: "}\n\n")
        #expect(late.contains("event: hello") && late.contains("front-matter.unclosed"))
        try server.site.remove("broken.md")
        #expect(try await next(client).contains(#""faults":{"failed":false,"list":[]"#))
        try await server.stop()
    }

    @Test func servesOnWithFaultsInThePage() async throws {
        let server = try await LiveServer(["index.md": "# 首页", "a.md": "# 甲"])
        let reader = try await server.listen("page=a.html&tag=\(try await server.tag(of: "/a.html"))")
        try server.site.overwrite(Self.unclosed, in: "a.md")
        #expect(try await next(reader).contains("event: update"))
        #expect(try await server.get("/").status == 200)
        try server.site.overwrite("# 乙", in: "a.md")
        try await within {
            while try await !server.get("/a.html").body.contains("乙") { try await Task.sleep(for: .milliseconds(5)) }
        }
        try await server.stop()
    }

    @Test func endsWhilePagesListen() async throws {
        let server = try await LiveServer(["index.md": "# 首页"])
        let client = try await server.listen()
        try await within(.seconds(5)) { try await server.stop() }
        client.disconnect()
    }

    @Test func saysThatThePortIsInUse() async throws {
        let server = try await LiveServer(["index.md": "# 首页"])
        // A folder that is not there: nothing of the site is read for a port in use.
        let second = SitePreview(server.site.path + "/nothing", port: .exact(server.port))
        let error = await #expect(throws: EnvironmentError.self) {
            try await within { try await second.serve { _ in } }
        }
        #expect(error?.description.contains("in use") == true)
        #expect(error?.description.contains("--port \(server.port + 1)") == true)
        try await server.stop()
    }
}

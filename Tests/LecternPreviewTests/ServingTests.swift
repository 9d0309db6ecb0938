import Testing

@testable import LecternPreview

@Suite(.serialized) struct ServingTests {
    private static let files = [
        "index.md": "# 首页\n\n你好", "概念.md": "# 概念", "等等....md": "# 等等", "100%2E..md": "# 百分之百",
        "notes/index.md": "# section", "notes/a.md": "# 甲", "a.css": "p { color: red }", "a.js": "let a = '字'",
        "a.SVG": "<svg/>", "data.bin": "0123456789",
    ]

    private func withServer(_ body: (LiveServer) async throws -> Void) async throws {
        let outer = try TemporaryFolder()
        try outer.write("top secret", to: "secret.txt")
        try outer.write("", to: "site/empty.txt")
        try outer.link("site/escape.txt", to: "../secret.txt")
        try outer.link("site/within.css", to: "a.css")
        let server = try await LiveServer(Self.files, in: TemporaryFolder("site", within: outer))
        try await body(server)
        try await server.stop()
    }

    @Test func servesPagesWithTheScript() async throws {
        try await withServer { server in
            let response = try await server.get("/")
            #expect(response.status == 200)
            #expect(response.headers["content-type"] == "text/html; charset=utf-8")
            #expect(response.headers["cache-control"] == "no-cache")
            #expect(response.headers["content-length"] == String(response.body.utf8.count))
            #expect(response.body.contains(#"<script defer src="/_lectern/preview.js" data-tag=""#))
            #expect(response.body.contains("connect-src 'self'"))
            #expect(response.body.hasSuffix("</body></html>"))
            let head = try await server.get("/", method: "HEAD")
            #expect(head.body.isEmpty)
            #expect(head.headers["content-length"] == response.headers["content-length"])
        }
    }

    @Test(arguments: [
        ("/%E6%A6%82%E5%BF%B5.html", "概念"), ("/%E6%A6%82%E5%BF%B5", "概念"), ("/notes/", "section"),
        ("/notes/index", "section"),
        ("/%E7%AD%89%E7%AD%89....html", "等等"), ("/%E7%AD%89%E7%AD%89...", "等等"), ("/100%252E..html", "百分之百"),
        ("/?x=..", "你好"),
        ("//notes//", "section"), ("/within.css", "color"),
    ])
    func findsTheFile(_ target: String, _ text: String) async throws {
        try await withServer { server in
            let response = try await server.get(target)
            #expect(response.status == 200)
            #expect(response.body.contains(text))
        }
    }

    @Test(arguments: [
        ("/a.css", "text/css; charset=utf-8"), ("/a.js", "text/javascript; charset=utf-8"),
        ("/a.SVG", "image/svg+xml; charset=utf-8"),
        ("/_lectern/preview.js", "text/javascript; charset=utf-8"),
        ("/_lectern/preview.css", "text/css; charset=utf-8"),
    ])
    func tellsTheType(_ target: String, _ type: String) async throws {
        try await withServer { server in
            let response = try await server.get(target)
            #expect(response.headers["content-type"] == type)
            #expect(response.headers["x-content-type-options"] == "nosniff")
            #expect(response.headers["cache-control"] == "no-cache")
        }
    }

    @Test func sendsFoldersOn() async throws {
        try await withServer { server in
            let response = try await server.get("//notes")
            #expect(response.status == 302)
            #expect(response.headers["location"] == "/notes/")
        }
    }

    @Test func answersMissingPagesWithTheSitesOwn() async throws {
        try await withServer { server in
            let response = try await server.get("/nothing/here")
            #expect(response.status == 404)
            #expect(response.body.contains(#"data-kind="not-found""#))
            #expect(response.body.contains("/_lectern/preview.js"))
        }
    }

    @Test func staysWithinTheRoot() async throws {
        try await withServer { server in
            for target in HostilePaths.all + ["/escape.txt", "/_lectern/../escape.txt"] {
                let response = try await server.get(target)
                #expect((400..<500).contains(response.status), "\(target)")
                #expect(!response.body.contains("top secret") && !response.body.contains("root:"), "\(target)")
            }
        }
    }

    @Test(arguments: [
        "evil.example", "evil.example:PORT", "127.0.0.1:1", "localhost.evil.example:PORT", "127.0.0.1.evil.example",
        "[::2]:PORT", "",
    ])
    func refusesForeignHosts(_ host: String) async throws {
        try await withServer { server in
            let response = try await server.get("/", host: host.replacing("PORT", with: String(server.port)))
            #expect(response.status == 403)
            #expect(response.headers["content-type"] == "text/plain; charset=utf-8")
            #expect(response.body.contains("Refused"))
            let events = try await server.get("/_lectern/events", host: "evil.example")
            #expect(events.status == 403)
        }
    }

    @Test(arguments: ["localhost", "localhost:PORT", "LOCALHOST:PORT", "127.0.0.1", "[::1]:PORT", "[::1]"])
    func knowsItsOwnHosts(_ host: String) async throws {
        try await withServer { server in
            let response = try await server.get("/", host: host.replacing("PORT", with: String(server.port)))
            #expect(response.status == 200)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
    func canOnlyBeRead(_ method: String) async throws {
        try await withServer { server in
            let response = try await server.get("/", method: method)
            #expect(response.status == 405)
            #expect(response.headers["allow"] == "GET, HEAD")
        }
    }

    @Test func servesRangesAndWhatHasChanged() async throws {
        try await withServer { server in
            let whole = try await server.get("/data.bin")
            let tag = try #require(whole.headers["etag"])
            let part = try await server.get("/data.bin", headers: ["Range: bytes=2-4", "If-Range: \(tag)"])
            #expect(part.status == 206 && part.body == "234")
            #expect(try await server.get("/data.bin", headers: ["Range: bytes=500-"]).status == 416)
            #expect(try await server.get("/data.bin", headers: ["If-None-Match: \(tag)"]).status == 304)
            try server.site.write("9876543210", to: "data.bin")
            let changed = try await server.get("/data.bin", headers: ["If-None-Match: \(tag)"])
            #expect(changed.status == 200 && changed.body == "9876543210")
        }
    }

    @Test func sendsLargeFiles() async throws {
        let size = 20 << 20
        let server = try await LiveServer(["film.mp4": String(repeating: "0123456789abcdef", count: size / 16)])
        let whole = try await server.get("/film.mp4")
        #expect(whole.status == 200 && whole.body.utf8.count == size)
        #expect(whole.headers["content-type"] == "video/mp4")
        let part = try await server.get("/film.mp4", headers: ["Range: bytes=\(size - 3)-"])
        #expect(part.body == "def")
        #expect(part.headers["content-range"] == "bytes \(size - 3)-\(size - 1)/\(size)")
        try await server.stop()
    }
}

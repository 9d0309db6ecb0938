import LecternCore
import Testing

@testable import LecternPreview

@Suite(.serialized) struct ServingTests {
    private static let files = [
        "Content/index.md": "# 家\n\n你好", "Content/概念.md": "# 概念\n\n概念之文", "Content/等等....md": "# 等\n\n等等之文",
        "Content/100%2E..md": "# 百\n\n100%2E 之文", "Content/notes/index.md": "# 节\n\nsection",
        "Content/a.css": "p { color: red }", "Content/a.js": "let a = '字'", "Content/a.SVG": "<svg/>",
        "Content/data.bin": "0123456789", "Content/_lectern/x.txt": "x", "secret.txt": "top secret",
        "Templates/not-found.mustache": "<p>not here</p>",
    ]

    private func makeSite() throws -> TemporaryFolder {
        let site = try TemporaryFolder(Self.files)
        try site.link("Content/escape.txt", to: "../secret.txt")
        try site.link("Content/escape.md", to: "../secret.txt")
        try site.link("Content/away", to: "..")
        try site.link("Content/_lectern/escape.txt", to: "../../secret.txt")
        try site.link("Content/within.css", to: "a.css")
        return site
    }

    private func withServer(
        prepare: (TemporaryFolder) throws -> Void = { _ in }, _ body: (LiveServer) async throws -> Void
    ) async throws {
        let site = try makeSite()
        try prepare(site)
        let server = try await LiveServer(site)
        try await body(server)
        try await server.stop()
    }

    @Test func servesPagesWithTheScript() async throws {
        try await withServer { server in
            // Until all notes are compiled, a page may lack what it shows of others.
            try await eventually { server.reports.faults != nil }
            let response = try await server.get("/")
            #expect(response.status == 200)
            #expect(response.headers["content-type"] == "text/html; charset=utf-8")
            #expect(response.headers["cache-control"] == "no-cache")
            #expect(response.headers["content-length"] == String(response.body.utf8.count))
            #expect(response.body.contains(#"<script defer src="/_lectern/preview.js" data-tag=""#))
            #expect(response.body.contains("connect-src 'self'"))
            #expect(response.body.contains("你好") && response.body.hasSuffix("</html>\n"))
            let head = try await server.get("/", method: "HEAD")
            #expect(head.body.isEmpty)
            #expect(head.headers["content-length"] == response.headers["content-length"])
        }
    }

    @Test(arguments: [
        ("/%E6%A6%82%E5%BF%B5.html", "概念之文"), ("/%E6%A6%82%E5%BF%B5", "概念之文"), ("/notes/", "section"),
        ("/notes/index", "section"),
        ("/%E7%AD%89%E7%AD%89....html", "等等之文"), ("/%E7%AD%89%E7%AD%89...", "等等之文"), ("/100%252E..html", "100%2E 之文"),
        ("/?x=..", "你好"),
        ("//notes//", "section"), ("/within.css", "color"), ("/_lectern/x.txt", "x"), ("/assets/base.css", "{"),
        ("/search/manifest.js", "("),
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

    @Test func servesWhatIsFreshInTheSearch() async throws {
        try await withServer { server in
            let target = "/_lectern/fresh.json"
            let response = try await server.get(target)
            #expect(response.status == 200)
            #expect(response.headers["content-type"] == "application/json; charset=utf-8")
            #expect(response.headers["cache-control"] == "no-cache")
            let tag = try #require(response.headers["etag"])
            #expect(try await server.get(target, headers: ["If-None-Match: \(tag)"]).status == 304)
            try server.site.write("# 概念\n\n新近之文", to: "Content/概念.md")
            try await server.get(target, until: "新近之文")
            #expect(try await server.get(target, headers: ["If-None-Match: \(tag)"]).status == 200)
            try server.site.write("search: false\n", to: "lectern.yaml")
            try await server.get(target, until: "not here")
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
            for target in ["/nothing/here", "/nothing/", "/search/nothing", "/search/nothing/", "/data.bin/"] {
                let response = try await server.get(target)
                #expect(response.status == 404, "\(target)")
                #expect(
                    response.body.contains("not here") && response.body.contains("/_lectern/preview.js"), "\(target)")
            }
        }
    }

    @Test func staysWithinTheRoot() async throws {
        try await withServer { server in
            let links = ["/escape.txt", "/escape.md", "/escape.html", "/away/secret.txt", "/_lectern/escape.txt"]
            for target in HostilePaths.all + links {
                let response = try await server.get(target)
                #expect((400..<500).contains(response.status), "\(target)")
                #expect(!response.body.contains("top secret") && !response.body.contains("root:"), "\(target)")
            }
            try await eventually { server.reports.faults != nil }
            let outside = ["Content/_lectern/escape.txt", "Content/away", "Content/escape.md", "Content/escape.txt"]
            #expect(server.reports.faults == outside.map { "content.link-outside \($0):1" })
        }
    }

    @Test(arguments: ["data.bin", "概念.md"])
    func doesNotFollowALinkThatComesInThePlaceOfAFile(_ name: String) async throws {
        try await withServer { server in
            try await eventually { server.reports.faults != nil }
            try server.site.remove("Content/" + name)
            try server.site.link("Content/" + name, to: "../secret.txt")
            let fault = "content.link-outside Content/\(name):1"
            try await eventually { server.reports.faults?.contains(fault) == true }
            for target in ["/data.bin", "/%E6%A6%82%E5%BF%B5"] {
                #expect(try await !server.get(target).body.contains("top secret"))
            }
        }
    }

    @Test(arguments: [
        "evil.example", "evil.example:PORT", "localhost.evil.example:PORT", "127.0.0.1.evil.example",
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

    @Test(arguments: [
        "localhost", "localhost:PORT", "LOCALHOST:PORT", "127.0.0.1", "[::1]:PORT", "[::1]", "localhost:9000",
    ])
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
            // What is copied comes from the content itself.
            try server.site.write("9876543210", to: "Content/data.bin")
            let changed = try await server.get("/data.bin", headers: ["If-None-Match: \(tag)"])
            #expect(changed.status == 200 && changed.body == "9876543210")
        }
    }

    @Test func sendsLargeFiles() async throws {
        let size = 20 << 20
        try await withServer {
            try $0.write(String(repeating: "0123456789abcdef", count: size / 16), to: "Content/film.mp4")
        } _: { server in
            let whole = try await server.get("/film.mp4")
            #expect(whole.status == 200 && whole.body.utf8.count == size)
            #expect(whole.headers["content-type"] == "video/mp4")
            let part = try await server.get("/film.mp4", headers: ["Range: bytes=\(size - 3)-"])
            #expect(part.body == "def")
            #expect(part.headers["content-range"] == "bytes \(size - 3)-\(size - 1)/\(size)")
        }
    }
}

import LecternCore
import Testing

@testable import LecternPreview

@Suite(.serialized) struct ServingTests {
    static let page = """
        <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8">\
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">\
        </head><body><p>你好</p></body></html>
        """

    private func makeSite() throws -> TemporaryFolder {
        let site = try TemporaryFolder()
        try site.write(Self.page, to: "site/index.html")
        try site.write("<p>概念</p>", to: "site/概念.html")
        try site.write("<p>等等</p>", to: "site/等等....html")
        try site.write("<p>100%2E</p>", to: "site/100%2E..html")
        try site.write("<p>section</p>", to: "site/notes/index.html")
        try site.write("<p>not here</p>", to: "site/404.html")
        try site.write("p { color: red }", to: "site/a.css")
        try site.write("let a = '字'", to: "site/a.js")
        try site.write("<svg/>", to: "site/a.SVG")
        try site.write("0123456789", to: "site/data.bin")
        try site.write("top secret", to: "secret.txt")
        try site.link("site/escape.txt", to: "../secret.txt")
        try site.write("x", to: "site/_lectern/x.txt")
        try site.link("site/_lectern/escape.txt", to: "../../secret.txt")
        try site.link("site/within.css", to: "a.css")
        return site
    }

    private func withServer(_ body: (LiveServer) async throws -> Void) async throws {
        let server = try await LiveServer(site: TemporaryFolder("site", within: makeSite()))
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
        ("/%E7%AD%89%E7%AD%89....html", "等等"), ("/%E7%AD%89%E7%AD%89...", "等等"), ("/100%252E..html", "100%2E"),
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
            #expect(response.body.contains("not here"))
            #expect(response.body.contains("/_lectern/preview.js"))
        }
    }

    @Test func staysWithinTheRoot() async throws {
        try await withServer { server in
            for target in HostilePaths.all + ["/escape.txt", "/_lectern/escape.txt"] {
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
        try await withServer { server in
            try server.site.write(String(repeating: "0123456789abcdef", count: size / 16), to: "film.mp4")
            let whole = try await server.get("/film.mp4")
            #expect(whole.status == 200 && whole.body.utf8.count == size)
            #expect(whole.headers["content-type"] == "video/mp4")
            let part = try await server.get("/film.mp4", headers: ["Range: bytes=\(size - 3)-"])
            #expect(part.body == "def")
            #expect(part.headers["content-range"] == "bytes \(size - 3)-\(size - 1)/\(size)")
        }
    }
}

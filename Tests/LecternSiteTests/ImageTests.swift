import LecternCore
import LecternSite
import Testing

/// Pictures, films and sounds in built pages.
struct ImageTests {
    /// A PNG of 300 × 150 as far as its header.
    private static let picture: [UInt8] =
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x2C, 0, 0, 0,
            0x96,
        ]

    private func site(_ text: String, settings: String = "") throws -> Scenario {
        let site = try Scenario(["lectern.yaml": settings, "Content/a.md": "# 甲\n\n" + text])
        try site.write(bytes: Self.picture, to: "Content/图.png")
        try site.write(bytes: Self.picture, to: "Content/夹/远.png")
        return site
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var source: String
        var html: String
        var testDescription: String { source }
    }

    static let rows: [Row] = [
        Row(source: "![猫](图.png)", html: #"<img src="图.png" alt="猫" width="300" height="150" decoding="async">"#),
        Row(source: "![[图.png]]", html: #"<img src="图.png" alt="" width="300" height="150""#),
        Row(source: "![[图.png|600]]", html: #"<img src="图.png" alt="" width="600" height="300""#),
        Row(source: "![[图.png|猫|60x70]]", html: #"<img src="图.png" alt="猫" width="60" height="70""#),
        Row(source: "![[远.png]]", html: #"<img src="夹/远.png""#),
        Row(source: #"<img src="图.png">"#, html: #"<img src="图.png" width="300" height="150" decoding="async">"#),
        Row(source: #"<img src="图.png" width=100>"#, html: #"width="100" height="50""#),
        Row(source: #"<img height="75" src="图.png">"#, html: #"width="150" height="75""#),
        Row(source: #"<img src="图.png" width="50%">"#, html: #"<img src="图.png" width="50%" decoding="async">"#),
        Row(source: #"<img src="图.png" width="10" height="10">"#, html: #"width="10" height="10""#),
        Row(source: "![a](图.png)\n\n<img src=\"图.png\">", html: #"height="150" loading="lazy" decoding="async""#),
        Row(source: "<img src=\"图.png\">\n\n![a](图.png)", html: #"alt="a" width="300" height="150" loading="lazy""#),
        Row(
            source: "![点](data:image/png;base64,iVBORw0KGgo=)",
            html: #"<img src="data:image/png;base64,iVBORw0KGgo=" alt="点""#),
        Row(source: "![网](https://example.org/a.png)", html: #"<img src="https://example.org/a.png" alt="网""#),
    ]

    @Test(arguments: rows)
    func tagsCarryTheSize(_ row: Row) async throws {
        let site = try site(row.source)
        #expect(try await site.build().errorCount == 0)
        let body = try site.body("a.html")
        #expect(body.contains(row.html), "\(body)")
    }

    @Test func filmsSoundsAndDocuments() async throws {
        let site = try site("![[片.mp4]]\n\n![[声.mp3|歌]]\n\n![[书.pdf]]")
        for name in ["片.mp4", "声.mp3", "书.pdf"] { try site.write("", to: "Content/" + name) }
        #expect(try await site.build().faults.isEmpty)
        let body = try site.body("a.html")
        #expect(body.contains("<video controls preload=\"metadata\" src=\"片.mp4\" aria-label=\"片.mp4\">"))
        #expect(body.contains("<audio controls preload=\"metadata\" src=\"声.mp3\" aria-label=\"歌\">"))
        #expect(body.contains("<a class=\"wiki-link\" href=\"书.pdf\">书.pdf</a>"))
    }

    @Test func aChangedSizeReachesThePages() async throws {
        let site = try site("![猫](图.png)")
        try await site.update()
        var taller = Self.picture
        taller[23] = 0xFF
        try site.write(bytes: taller, to: "Content/图.png")
        try await site.update()
        #expect(try await site.livePage("a.html").contains("width=\"300\" height=\"255\""))
        try site.write("kein Bild", to: "Content/图.png")
        #expect(try await site.update() == ["image.unreadable Content/图.png:1:1"])
        #expect(try await !site.livePage("a.html").contains("width=\"300\""))
    }

    // MARK: Other servers

    private static let remote = "![网](https://example.org/a.png) ![二](//example.org/b.png)"

    @Test func remotePicturesAreWarnedOf() async throws {
        let site = try site(Self.remote + "\n\n<video src=\"http://example.org/c.mp4\"></video>")
        let report = try await site.build()
        #expect(report.faults == ["image.remote Content/a.md:3:1"])
        #expect(report.warningCount == 1 && report.diagnostics[0].summary.contains("and 2 more"))
        #expect(try site.page("a.html").contains("img-src 'self' data: https: http:; media-src 'self' https: http:;"))
    }

    @Test func remotePicturesAreAllowed() async throws {
        let site = try site(Self.remote, settings: "remoteMedia: allow\n")
        #expect(try await site.build().faults.isEmpty)
        #expect(try site.body("a.html").contains("src=\"https://example.org/a.png\""))
    }

    @Test func remotePicturesAreRefused() async throws {
        let site = try site(
            Self.remote + "\n\n<img src=\"https://example.org/c.png\">", settings: "remoteMedia: refuse\n")
        let report = try await site.build()
        #expect(report.faults == ["image.remote Content/a.md:3:1"] && report.errorCount == 1)
        #expect(try site.body("a.html").contains("<p>网 二</p>") && !site.body("a.html").contains("example.org"))
        #expect(try site.page("a.html").contains("img-src 'self' data:; media-src 'self';"))
    }

    @Test func manyNotesAreSummedUp() async throws {
        var files: [String: String] = [:]
        for number in 10..<30 { files["n\(number).md"] = "# \(number)\n\n" + Self.remote }
        let report = try await Scenario(files).build()
        #expect(report.diagnostics.count == 11)
        #expect(report.diagnostics.contains { $0.summary.hasPrefix("10 more notes load 20 pictures") })
    }
}

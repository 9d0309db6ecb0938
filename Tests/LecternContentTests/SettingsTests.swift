import LecternContent
import LecternCore
import LecternMarkdown
import Testing

@Suite struct SettingsTests {
    @Test func faults() throws {
        try FrontMatterFixture("settings").check { bytes, file in Settings.parse(bytes, file: file).1 }
    }

    @Test func aMissingFileMeansDefaults() throws {
        let (settings, faults) = try Settings.load(path: "/nowhere/lectern.yaml")
        #expect(settings == Settings())
        #expect(faults.isEmpty)
        #expect(throws: EnvironmentError.self) { try Settings.load(path: "/nowhere/x.yaml", isRequired: true) }
        #expect(throws: EnvironmentError.self) { try Settings.load(path: "/") }
    }

    @Test func allSettings() {
        let (settings, faults) = Settings.parse(
            Array(
                """
                title: 大模型笔记
                description: 关于大模型
                author: 李雷
                language: en
                baseURL: HTTPS://Example.org/Notes
                content: ./notes/
                templates: theme
                output: ../site
                urls: directory
                autolink: paragraph
                drafts: true
                strict: true
                footer: "[许可](license.md)"
                navigation: [{title: 首页, path: index.md}]
                search: false
                feed: off
                html: escaped
                maximumFiles: 20000
                remoteMedia: refuse
                """.utf8))
        #expect(faults.isEmpty)
        #expect(settings.title == "大模型笔记")
        #expect(settings.language == "en")
        #expect(settings.baseURL == "https://example.org/Notes/")
        #expect([settings.content, settings.templates, settings.output] == ["notes", "theme", "../site"])
        #expect(settings.usesDirectoryURLs)
        #expect(settings.autolink == .paragraph)
        #expect(settings.includesDrafts && settings.isStrict && !settings.hasSearch && !settings.hasFeed)
        #expect(settings.footer == "[许可](license.md)")
        #expect(settings.navigation?.map(\.title) == ["首页"])
        #expect(settings.navigation?.map(\.location.brief) == ["14:32+8"])
        #expect(settings.rawHTML == .escaped)
        #expect(settings.maximumFiles?.value == 20_000)
        #expect(settings.remoteMedia == .refuse)
    }

    @Test(arguments: ["false", "off", "no"])
    func autolinkCanBeOff(_ text: String) {
        let (settings, faults) = Settings.parse(Array("autolink: \(text)".utf8))
        #expect(settings.autolink == .none)
        #expect(faults.isEmpty)
    }

    @Test(
        arguments: [
            ("https://example.org", "https://example.org/"), ("http://a.b/c//", "http://a.b/c/"),
            ("https://a.b:8080/x/", "https://a.b:8080/x/"),
            ("https://例子.中国/笔记", "https://xn--fsqu00a.xn--fiqs8s/%E7%AC%94%E8%AE%B0/"),
            ("https://例子。中国:8080/%E7%AC%94/记%/100%25/a b\u{3000}", nil), ("https://a\u{200B}é.b", nil),
            ("https://☃.b", nil),
            (
                "https://Bücher.example/%E7%AC%94/记%/100%25/(a)",
                "https://xn--bcher-kva.example/%E7%AC%94/%E8%AE%B0%25/100%25/(a)/"
            ),
            ("https://例子。中国:8080", "https://xn--fsqu00a.xn--fiqs8s:8080/"),
            ("http://[::1]:80", "http://[::1]:80/"),
            ("example.org", nil), ("//example.org", nil), ("https://", nil), ("https:///a", nil), ("ftp://a.b", nil),
            ("https://a.b/?x", nil), ("https://a.b/#x", nil), ("https://a b", nil), ("https://a:b@c.d", nil),
            ("https://a.b:0", nil), ("https://a.b:99999", nil), ("javascript://a", nil),
        ] as [(String, String?)])
    func baseURLs(_ text: String, _ expected: String?) {
        #expect(BaseURL.normalized(text) == expected)
    }
}

import LecternCore
import Testing

@testable import LecternRendering

@Suite struct ThemeOverrideTests {
    @Test func oneTemplateLeavesTheRest() {
        let plain = loadTheme().theme
        let (theme, diagnostics) = loadTheme(["article.mustache": "<h1>{{pageTitle}}</h1>{{{bodyHTML}}}"])
        #expect(diagnostics == [])
        let pages = samplePages("题目")
        #expect(theme.html(pages[0]) == "<h1>题目</h1><p>body</p>")
        for page in pages.dropFirst() { #expect(theme.render(page) == plain.render(page)) }
        #expect(theme.fingerprint != plain.fingerprint)
        #expect(theme.assetVersion == plain.assetVersion)
    }

    @Test func partialsAndTemplatesOfOnesOwn() {
        let (theme, diagnostics) = loadTheme([
            "essay.mustache": "{{<layout}}{{$main}}{{> partials/mine}}{{/main}}{{/layout}}",
            "partials/mine.mustache": "<b>{{pageTitle}}</b>",
        ])
        #expect(diagnostics == [])
        #expect(theme.html(samplePages("题目")[0], template: "essay").contains("<b>题目</b>"))
        #expect(theme.html(samplePages("题目")[0], template: "absent") == theme.html(samplePages("题目")[0]))
    }

    @Test func assetsReplaceAndAdd() throws {
        let (theme, _) = loadTheme(["assets/custom.css": "a{}", "assets/深/字.css": "b{}"])
        #expect(try #require(theme.assets.first { $0.path == "assets/custom.css" }).bytes == Array("a{}".utf8))
        #expect(theme.assets.contains { $0.path == "assets/深/字.css" })
        #expect(
            theme.assets.map(\.path) == theme.assets.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(theme.assetVersion != loadTheme().theme.assetVersion)
    }

    @Test func assetsInPartsAreJoined() throws {
        let (theme, diagnostics) = loadTheme([
            "assets/own.js/2.js": "b;", "assets/own.js/1.js": "a;\n", "assets/own.json": "{}",
            "assets/x.css/y.css": "c{}",
        ])
        #expect(diagnostics == [])
        let files = Dictionary(
            uniqueKeysWithValues: theme.assets.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        #expect(files["assets/own.js"] == "a;\nb;")
        #expect(files["assets/x.css"] == "c{}")
        let engine = try #require(files["assets/search-engine.js"])
        #expect(engine.contains("lectern.createEngine") && !files.keys.contains { $0.contains(".js/") })
    }

    @Test func aWholeFileStandsInPlaceOfParts() throws {
        let (theme, diagnostics) = loadTheme([
            "assets/search.css": "own{}", "assets/search.css.map": "{}", "assets/search-engine.js/3-query.js": "part;",
        ])
        #expect(diagnostics == [])
        #expect(theme.assets.filter { $0.path == "assets/search.css" }.map(\.bytes) == [Array("own{}".utf8)])
        let engine = try #require(theme.assets.first { $0.path == "assets/search-engine.js" })
        let text = String(decoding: engine.bytes, as: UTF8.self)
        #expect(text.contains("part;") && text.contains("lectern.createEngine") && !text.contains("LONGEST_QUERY"))
    }

    @Test func wordsFallBack() {
        let (theme, diagnostics) = loadTheme(["strings/zh.json": "{\"search\": \"找一找\"}"])
        #expect(diagnostics == [])
        #expect(theme.strings.text(.search) == "找一找")
        #expect(theme.strings.text(.home) == "首页")
        #expect(loadTheme(language: "fr").theme.strings.text(.home) == "Home")
        let french = loadTheme(["strings/fr.json": "{\"home\": \"Accueil\"}"], language: "fr-CA").theme
        #expect(french.strings.text(.home) == "Accueil")
        #expect(french.strings.text(.search) == "Search")
    }

    @Test func numbersInWords() {
        let english = loadTheme(language: "en").theme.strings
        #expect(english.text(.countText, 1) == "1 note")
        #expect(english.text(.countText, 3) == "3 notes")
        #expect(english.text(.statisticNotes, 2) == "notes")
        #expect(loadTheme().theme.strings.text(.countText, 1) == "1 篇")
    }

    @Test func aFileWithoutAPartIsReported() throws {
        let (_, diagnostics) = loadTheme(["asset/custom.css": ""])
        let fault = try #require(diagnostics.first)
        #expect(fault.identifier == "theme.unused-file")
        #expect(fault.severity == .warning)
        #expect(fault.suggestion == "Did you mean “assets/custom.css”?")
    }

    @Test func loadsAFolder() throws {
        let folder = "/tmp/lectern-rendering-\(UInt64.random(in: 0 ... .max))"
        try FileSystem.write(Array("<p>{{pageTitle}}".utf8), to: folder + "/tag.mustache")
        try FileSystem.write(Array("{{".utf8), to: folder + "/.hidden.mustache")
        let (theme, diagnostics) = try Theme.load(overrides: folder, language: "zh")
        #expect(diagnostics == [])
        #expect(theme.html(TagView(frame: PageFrame(url: "t.html", pageTitle: "标签"))) == "<p>标签")
        for name in ["/tag.mustache", "/.hidden.mustache", ""] { FileSystem.remove(folder + name) }
        #expect(
            try Theme.load(overrides: folder, language: "zh").theme.fingerprint
                == loadTheme(language: "zh").theme.fingerprint)
    }
}

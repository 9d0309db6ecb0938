import Foundation
import LecternCore
import Testing

@testable import LecternRendering

@Suite struct BuiltInThemeTests {
    private var templates: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Templates")
    }

    @Test("The embedded files are those of Templates/: else run Sources/CLecternTheme/update-files.sh")
    func embeddedFiles() throws {
        let onDisk = try ThemeFile.overrides(in: templates.path)
        #expect(!onDisk.isEmpty)
        #expect(ThemeFile.builtIn().map(\.path) == onDisk.map(\.path))
        for (embedded, file) in zip(ThemeFile.builtIn(), onDisk) {
            #expect(embedded.bytes == file.bytes, "\(file.path) was embedded in another state")
        }
    }

    @Test(arguments: ["zh-Hans", "en", "zh"])
    func hasNoFaults(language: String) throws {
        #expect(try Theme.load(language: language).diagnostics == [])
    }

    @Test func hasATemplateForEveryKind() throws {
        let theme = try Theme.load(language: "zh").theme
        for kind in PageKind.allCases { #expect(theme.hasTemplate(kind.rawValue)) }
        #expect(theme.hasTemplate("partials/sidebar"))
    }

    @Test(arguments: ["zh", "en"])
    func hasAllWords(language: String) throws {
        let file = try #require(ThemeFile.builtIn().first { $0.path == "strings/\(language).json" })
        let words = try StringsFile.parse(file.bytes)
        for key in StringKey.allCases { #expect(words[key.rawValue]?.isEmpty == false, "\(key.rawValue)") }
    }

    @Test func languagesHaveTheSameWords() throws {
        let words = try ["zh", "en"].map { language in
            let file = try #require(ThemeFile.builtIn().first { $0.path == "strings/\(language).json" })
            return try StringsFile.parse(file.bytes).keys.sorted()
        }
        #expect(words[0] == words[1])
    }

    @Test func splicesBodyAndSidebar() throws {
        let theme = try Theme.load(language: "zh").theme
        let html = theme.html(samplePages("题目")[0])
        #expect(html.contains("<article class=\"prose\" data-note>\n<p>body</p>\n</article>"))
        #expect(html.contains("<p>sidebar</p>"))
        #expect(!html.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    }
}

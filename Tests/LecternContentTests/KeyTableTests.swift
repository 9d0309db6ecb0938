import LecternContent
import LecternCore
import LecternMarkdown
import LecternTestSupport
import Testing

/// What follows from the tables of keys.
@Suite struct KeyTableTests {
    private static let tables: [(name: String, keys: [String], properties: [String])] = [
        facts("settings", Settings.table), facts("article", ArticleMatter.table), facts("term", TermMatter.table),
        facts("event", EventMatter.table),
    ]

    private static func facts<Root>(_ name: String, _ table: KeyTable<Root>) -> (String, [String], [String]) {
        (name, table.keys.map(\.name), properties(of: table.document(titled: name)).keys.sorted())
    }

    private static func properties(of schema: JSONValue) -> [String: JSONValue] {
        guard case .object(let members) = schema, case .object(let properties) = members["properties"] else {
            return [:]
        }
        return properties
    }

    private func mapping(_ text: String) -> YAMLMapping {
        YAMLReader.mapping(Array(text.utf8), file: "a.yaml").0
    }

    @Test(arguments: tables)
    func theSchemaHasTheKeysOfTheTable(_ name: String, _ keys: [String], _ properties: [String]) {
        #expect(keys.sorted() == properties)
        #expect(Set(keys).count == keys.count, "each key stands in the table once")
    }

    @Test func aNewSettingSaysWhatItIsAndWhatItAffects() {
        for key in Settings.table.keys {
            #expect(!key.documentation.isEmpty && !key.documentation.hasSuffix("."), "\(key.name)")
            #expect(!key.affects.isEmpty, "\(key.name)")
        }
    }

    /// A schema tells as default just what reading nothing yields.
    @Test func defaultsAreRealOnes() {
        let properties = Self.properties(of: Settings.table.document(titled: ""))
        var told: [String: JSONValue] = [:]
        for (name, schema) in properties {
            if case .object(let members) = schema { told[name] = members["default"] }
        }
        let expected: [String: JSONValue] = [
            "language": .text("zh-Hans"), "content": .text("Content"), "templates": .text("Templates"),
            "output": .text("Public"), "gitignore": .flag(true), "urls": .text("file"), "autolink": .text("section"),
            "html": .text("sanitized"), "remoteMedia": .text("warn"), "math": .flag(true), "emoji": .flag(false),
            "lists": .object(["loose-bullets": .text("auto")]), "drafts": .flag(false), "strict": .flag(false),
            "search": .flag(true), "feed": .flag(true),
        ]
        #expect(told == expected)
        #expect(Settings.table.read(mapping("")).0 == Settings())
        #expect(Settings.table.initial == Settings())
    }

    /// A default that is written out is the default: what a schema tells can be read.
    @Test func defaultsCanBeWrittenOut() {
        let written = Settings.table.values(of: Settings(), affecting: .all).filter { !$0.text.isEmpty }
        let (settings, faults) = Settings.table.read(mapping(written.map { "\($0.key): \($0.text)\n" }.joined()))
        #expect(faults.isEmpty)
        #expect(settings == Settings())
        #expect(written.count == 16)
    }

    @Test func everySettingIsTried() {
        #expect(SettingExamples.all.map(\.key).sorted() == Settings.table.keys.map(\.name).sorted())
    }

    /// Each setting changes the values of the stages that it affects, and no other one.
    @Test(arguments: SettingExamples.all)
    func dependenciesFollowFromTheTable(_ key: String, _ text: String) throws {
        let (settings, faults) = Settings.table.read(mapping("\(key): \(text)"))
        #expect(faults.isEmpty)
        let affects = try #require(Settings.table.keys.first { $0.name == key }).affects
        for stage in [Stages.folders, .notes, .addresses, .compiling, .pages, .search, .feeds, .faults] {
            let before = Settings.table.values(of: Settings(), affecting: stage)
            let after = Settings.table.values(of: settings, affecting: stage)
            #expect(zip(before, after).filter { $0 != $1 }.map(\.0.key) == (affects.contains(stage) ? [key] : []))
        }
    }

    /// Faults name the place of a value, so a moved one is another one to them, and to nothing else.
    @Test func placesCountForFaultsAlone() {
        let (first, _) = Settings.table.read(mapping("maximumFiles: 9"))
        let (moved, _) = Settings.table.read(mapping("\nmaximumFiles: 9"))
        let values = { (settings: Settings, stage: Stages) in Settings.table.values(of: settings, affecting: stage) }
        #expect(values(first, .search) == values(moved, .search))
        #expect(values(first, .faults) != values(moved, .faults))
    }

    @Test(arguments: [
        ("site_name: x", "title"), ("base: x", "baseURL"), ("nav: []", "navigation"),
        ("lists: {looseBullets: 1}", "loose-bullets"),
        ("titel: x", "title"), ("math: {macro: {}}", "macros"), ("navigation: [{titel: a}]", "title"),
    ])
    func namesOfOtherProgramsAreUnderstood(_ text: String, _ meant: String) {
        let (_, faults) = Settings.table.read(mapping(text))
        #expect(faults.first { $0.identifier == "yaml.unknown-key" }?.suggestion == "Did you mean `\(meant)`?")
    }

    @Test(arguments: [
        ("redirect_from", "aliases"), ("id", "slug"), ("link", "autolink"), ("type", "kind"), ("nav_order", "weight"),
    ])
    func namesOfOtherFrontMatterAreUnderstood(_ name: String, _ meant: String) {
        #expect(ArticleMatter.read(mapping("\(name): x")).1.map(\.suggestion) == ["Did you mean `\(meant)`?"])
    }

    @Test func overridesReplaceSettings() {
        let (file, _) = Settings.parse(Array("title: 甲\nurls: directory\ndrafts: false".utf8))
        let (settings, faults) = file.applying(["drafts": "true", "baseURL": "https://a.b", "math": "{output: mathml}"])
        #expect(faults.isEmpty)
        #expect(settings.title == "甲" && settings.usesDirectoryURLs && settings.includesDrafts)
        #expect(settings.baseURL == "https://a.b/" && settings.formulas?.output == .mathml)
        #expect(file.applying([:]).0 == file)
    }

    @Test(arguments: [
        ("strict", "maybe", "yaml.type"), ("titel", "x", "yaml.unknown-key"), ("baseURL", "a.b", "settings.url"),
        ("output", "[a]", "yaml.type"), ("title", "'", "yaml.syntax"),
    ])
    func faultyOverridesReplaceNothing(_ key: String, _ text: String, _ identifier: String) {
        let (settings, faults) = Settings().applying([key: text])
        #expect(settings == Settings())
        #expect(faults.map(\.identifier) == [identifier])
        #expect(faults.allSatisfy { $0.location?.file == "command line" })
    }

    @Test(
        arguments: [
            ("2022-11-30", "2022-11-30"), ("1950~", "1950~"), ("2022-11-30T10:00:00+08:00", "2022-11-30"),
            ("2022-11-30 10:00", "2022-11-30"), ("2017年6月", "2017-06"), ("昨天", nil), ("2022-13", nil),
        ] as [(String, String?)])
    func datesOfFrontMatter(_ text: String, _ expected: String?) {
        let (matter, faults) = ArticleMatter.read(mapping("date: \(text)"))
        #expect(matter.date?.edtf == expected)
        #expect(faults.map(\.identifier) == (expected == nil ? ["front-matter.date"] : []))
        #expect(faults.allSatisfy { $0.sourceLine == "date: \(text)" && $0.suggestion != nil })
    }
}

import LecternContent
import LecternCore
import Testing

@Suite struct FrontMatterYAMLTests {
    private func mapping(_ text: String, firstLine: Int = 1) -> (YAMLMapping, [Diagnostic]) {
        YAMLReader.mapping(Array(text.utf8), file: "a.md", firstLine: firstLine)
    }

    /// libyaml counts columns in scalars, and lines end where editors end them.
    @Test(
        arguments: [
            ("键: 值", "值", "1:4+1"),
            ("a: 一\n键键: \"值，值\"", "值，值", "2:5+5"),
            ("a: 𠀀𠀀\n{键: 😀😀值}", nil, nil),
            ("{𠀀: 一, 键: 😀😀值}", "😀😀值", "1:11+3"),
            ("a: 一\r\n键: 值", "值", "2:4+1"),
            ("a: 一\r键: 值", "值", "2:4+1"),
            ("a: 一\u{2028}二\n键: 值", "值", "2:4+1"),
            ("a: 一\u{85}二\n键: 值", "值", "2:4+1"),
            ("a: 一\n键: |\n  值\n  值", "值\n值", "2:4+0"),
            ("a: 1\na: 2\n键: 值", "值", "3:4+1"),
        ] as [(String, String?, String?)])
    func placesAreCountedInScalars(_ text: String, _ value: String?, _ place: String?) {
        let (mapping, _) = mapping(text)
        let found = mapping["键"] ?? mapping["键键"]
        #expect(found?.text == value)
        #expect(found?.location.brief == place)
    }

    @Test func theFenceShiftsLines() {
        let (mapping, _) = mapping("title: 一", firstLine: 2)
        #expect(mapping["title"]?.location == LecternCore.SourceLocation(file: "a.md", line: 2, column: 8, length: 1))
    }

    @Test(arguments: ["", "\n", "# 注释", "---", "~", "{}"])
    func emptyDocumentsAreEmptyMappings(_ text: String) {
        let (mapping, faults) = mapping(text)
        #expect(mapping.entries.isEmpty)
        #expect(faults.isEmpty)
    }

    @Test(
        arguments: [
            ("true", true), ("True", true), ("yes", true), ("on", true), ("false", false), ("NO", false),
            ("off", false),
            ("\"true\"", true), ("'False'", false), ("\"YES\"", true), ("1", nil), ("真", nil),
        ] as [(String, Bool?)])
    func bools(_ text: String, _ value: Bool?) {
        var (mapping, _) = mapping("a: \(text)")
        #expect(mapping.read("a", as: .bool) == value)
        #expect(mapping.diagnostics.map(\.identifier) == (value == nil ? ["yaml.type"] : []))
    }

    @Test(
        arguments: [
            ("3", 3), ("-1.5", -1.5), ("1e3", 1000), ("0x10", nil), ("inf", nil), ("1e999", nil), ("'3'", nil),
            ("三", nil),
        ] as [(String, Double?)])
    func numbers(_ text: String, _ value: Double?) {
        var (mapping, _) = mapping("a: \(text)")
        #expect(mapping.read("a", as: .number) == value)
        #expect(mapping.diagnostics.map(\.identifier) == (value == nil ? ["yaml.type"] : []))
    }

    @Test(arguments: [
        ("一", ["一@1:4+1"]),
        ("一, 二", ["一@1:4+1", "二@1:7+1"]),
        ("一，二、 三", ["一@1:4+1", "二@1:6+1", "三@1:9+1"]),
        ("\"一, 二\"", ["一@1:5+1", "二@1:8+1"]),
        ("[一, \"二，三\"]", ["一@1:5+1", "二，三@1:8+5"]),
        ("\n  - 一\n  - 2", ["一@2:5+1", "2@3:5+1"]),
        ("", []), ("~", []), ("[]", []), ("[~, '']", []), (",，", []),
    ])
    func texts(_ text: String, _ expected: [String]) {
        var (mapping, _) = mapping("a: \(text)")
        let found = (mapping.read("a", as: .textsWithCommas) ?? []).map { "\($0.value)@\($0.location.brief)" }
        #expect(found == expected)
        #expect(mapping.diagnostics.isEmpty)
    }

    @Test func goodKeysAreUsedBesideBadOnes() {
        let (mapping, repetitions) = mapping("title: 一\nweight: x\ntitle: 二\ntitle: 三\nnope: 1\ntoc: false")
        let (matter, others) = ArticleMatter.read(mapping)
        #expect(matter.title == "一")
        #expect(matter.weight == nil)
        #expect(!matter.showsOutline)
        let faults = repetitions + others
        #expect(
            faults.map { "\($0.identifier) \($0.location?.brief ?? "")" } == [
                "yaml.duplicate-key 3:1+5", "yaml.duplicate-key 4:1+5", "yaml.type 2:9+1", "yaml.unknown-key 5:1+4",
            ])
        #expect(faults[2].summary == "`weight` takes a number, found the text “x”")
        #expect(faults[0].sourceLine == "title: 二")
    }

    /// None of these may hang, overflow the stack or crash.
    @Test(arguments: [
        String(repeating: "[", count: 60000), String(repeating: "{a: ", count: 10000),
        String(repeating: "- ", count: 30000),
        String(repeating: "? ", count: 30000), (0..<340).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        (0..<340).map { String(repeating: " ", count: $0) + "-\n" }.joined(),
        String(repeating: "a: ", count: 20000), String(repeating: "\"", count: 60001),
        String(repeating: "!a ", count: 20000),
        String(repeating: "&a ", count: 20000), String(repeating: "%YAML 1.1\n", count: 6000), "\u{FEFF}\u{FEFF}a: 1",
        "a: \u{0}", "a: \u{FFFE}", "a: \u{7F}", "a: \"\\uD800\"", "a: !!binary x", "<<: {a: 1}", "? [a, b]\n: c",
        "*x : 1",
        "...", "--- a\n--- b", "a: 'x", "\t", "a:\tb", "\ta: 1", "a: |9\n x", "a: >\n", "- a\nb: c", "a: b\n- c", "}",
        "]: x",
    ])
    func hostileDocumentsAreSurvived(_ text: String) {
        let (mapping, faults) = mapping(text)
        _ = ArticleMatter.read(mapping)
        let lines = LineMap(Array(text.utf8)).lineCount
        #expect(faults.allSatisfy { ($0.location?.line ?? 0) >= 1 && ($0.location?.line ?? 0) <= lines })
    }
}

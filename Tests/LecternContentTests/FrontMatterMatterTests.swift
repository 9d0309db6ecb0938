import LecternContent
import LecternCore
import Testing

@Suite struct FrontMatterMatterTests {
    private func mapping(_ text: String) -> YAMLMapping {
        YAMLReader.mapping(Array(text.utf8), file: "a.md", firstLine: 2).0
    }

    @Test func article() {
        let (matter, faults) = ArticleMatter.read(
            mapping(
                """
                title: 2024
                description: 关于大模型
                date: 2022-11-30
                updated: 2023-01
                tags: 大模型，训练, "#NLP"
                aliases: [/old/a.html, b/c/]
                weight: 1.5
                draft: yes
                template: wide
                toc: false
                slug: 大模型
                lang: zh-hans-cn
                autolink: [LLM, 大模型]
                kind: glossary
                """))
        #expect(faults.isEmpty)
        #expect(matter.title == "2024")
        #expect(matter.description == "关于大模型")
        #expect(matter.date?.edtf == "2022-11-30")
        #expect(matter.updated?.edtf == "2023-01")
        #expect(matter.tags == ["大模型", "训练", "\"#NLP\""])
        #expect(matter.aliases.map(\.value) == ["old/a.html", "b/c/"])
        #expect(matter.weight == 1.5)
        #expect(matter.isDraft)
        #expect(matter.template == "wide")
        #expect(matter.showsOutline == false)
        #expect(matter.slug == "大模型")
        #expect(matter.language == "zh-Hans-CN")
        #expect(matter.autolink == .except(["LLM", "大模型"]))
    }

    @Test(arguments: [
        ("false", AutolinkRule.none), ("true", .automatic), ("", .automatic), ("[]", .automatic),
    ])
    func autolink(_ text: String, _ rule: AutolinkRule) {
        #expect(ArticleMatter.read(mapping("autolink: \(text)")).0.autolink == rule)
    }

    @Test func nothing() {
        #expect(ArticleMatter.read(mapping("")).0 == ArticleMatter())
        #expect(TermMatter.read(mapping("")).0 == TermMatter())
        #expect(EventMatter.read(mapping("")).0 == EventMatter())
    }

    @Test func kindIsKnownBeforeReading() {
        #expect(FrontMatter.kind(in: mapping("kind: Timeline")) == .timeline)
        #expect(FrontMatter.kind(in: mapping("kind: x")) == nil)
        #expect(FrontMatter.kind(in: mapping("title: x")) == nil)
    }

    @Test func term() {
        let (matter, faults) = TermMatter.read(
            mapping(
                """
                term: 大语言模型
                aliases: [LLM, "Large Language Model"]
                not: LLM.int8
                case: sensitive
                link: false
                related:
                  - GPT
                scope: /basics/
                id: llm
                kind: glossary
                """))
        #expect(faults.isEmpty)
        #expect(matter.term?.value == "大语言模型")
        #expect(matter.aliases.map(\.value) == ["LLM", "Large Language Model"])
        #expect(matter.not.map(\.value) == ["LLM.int8"])
        #expect(matter.isCaseSensitive)
        #expect(!matter.linksItself)
        #expect(matter.related.map(\.location.brief) == ["8:5+3"])
        #expect(matter.scope?.value == "basics")
        #expect(matter.id?.value == "llm")
    }

    @Test func event() {
        let (matter, faults) = EventMatter.read(
            mapping("title: 萌芽期\ndate: 1950~\nend: 2005\ntags: [历史]\nid: early"))
        #expect(faults.isEmpty)
        #expect(matter.title?.value == "萌芽期")
        #expect(matter.date?.edtf == "1950~")
        #expect(matter.end?.edtf == "2005")
        #expect(matter.tags.map(\.value) == ["历史"])
        #expect(matter.id?.value == "early")
    }

    @Test(
        arguments: [
            ("zh", "zh"), ("zh-CN", "zh-CN"), ("ZH-hans", "zh-Hans"), ("en-us", "en-US"), ("es-419", "es-419"),
            ("zh_CN", nil), ("中文", nil), ("", nil), ("z", nil), ("zh-", nil),
        ] as [(String, String?)])
    func languageTags(_ text: String, _ tag: String?) {
        #expect(LanguageTag.canonical(text) == tag)
    }
}

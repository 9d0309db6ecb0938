import LecternContent
import LecternCore
import LecternMarkdown
import Testing

struct TimelineReaderTests {
    private func read(_ markdown: String) -> TimelineReader.Reading {
        let outline = MarkdownDocument(parsing: Array(markdown.utf8)[...]).outline()
        return TimelineReader.read(outline, path: "timeline.md", file: "Content/timeline.md")
    }

    @Test func headingsWithRangesArePeriodsAndDatedItemsEvents() {
        let reading = read(
            """
            # 时间线

            开头。

            ## 萌芽期（1950–2005） 以规则为主

            一段话。

            - 1956年：**得名**。后文。
            - 约1980年：雏形

            ## 发展期（2020–至今）

            - 2022年11月30日，ChatGPT 发布
            """)
        #expect(reading.introduction == [.blocks(0..<2)])
        #expect(reading.periods.map(\.name) == ["萌芽期", "发展期"])
        #expect(reading.periods.map { $0.range?.edtf } == ["1950/2005", "2020/.."])
        #expect(reading.periods[0].caption == "以规则为主")
        #expect(reading.periods[0].introduction == [.blocks(3..<4)])
        #expect(reading.events.map { $0.date?.edtf } == ["1956", "1980~", "2022-11-30"])
        #expect(reading.events.map(\.title) == ["得名", "雏形", "ChatGPT 发布"])
        #expect(reading.events.map(\.period) == [0, 0, 1].map { reading.periods[$0].id })
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func listsWithoutDatesAreText() {
        let reading = read("# 线\n\n- 甲\n- 乙\n")
        #expect(reading.events.isEmpty && reading.introduction == [.blocks(0..<2)])
    }

    @Test func anItemWithoutADateAmongDatedOnesIsAFaultAndStays() {
        let reading = read("- 2017年：甲\n- 乙\n")
        #expect(reading.events.map(\.title) == ["甲", "乙"])
        #expect(reading.diagnostics.map(\.identifier) == ["timeline.undated"])
    }

    @Test(arguments: [
        ("Transformer 问世。论文发表。", "Transformer 问世"), ("GPT-3.5 is out. More.", "GPT-3.5 is out"),
        ("没有句号", "没有句号"), ("", ""),
        (
            "Google 颠覆性地提出了基于自注意力机制的神经网络结构，也就是后来人人都知道的 Transformer 架构",
            "Google 颠覆性地提出了基于自注意力机制的神经网络结构"
        ),
    ])
    func titlesAreFirstSentences(_ text: String, _ title: String) {
        #expect(EventTitle.find(in: text) == title)
    }
}

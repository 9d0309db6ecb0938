import LecternMarkdown
import Testing

struct WikilinkTests {
    /// Records what it is asked.
    private struct RecordingLinker: NoteLinker {
        var wikilinks: [Wikilink] = []
        var positions: [SourcePosition] = []
        var prose: [String] = []

        mutating func beginSection(level: Int, id: String, title: String) {}
        mutating func links(in prose: Prose, offset: Int) -> [InlineLink] {
            self.prose.append(String(decoding: prose.text, as: UTF8.self))
            return []
        }
        mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {}
        mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
            positions.append(place.position)
            return LinkTarget(href: destination)
        }
        mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
            LinkTarget(href: destination)
        }
        mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
            wikilinks.append(wikilink)
            positions.append(place.position)
            return .text(wikilink.shownText)
        }
    }

    private func record(_ markdown: String, lineOffset: Int = 0) -> RecordingLinker {
        var linker = RecordingLinker()
        _ = MarkdownDocument(parsing: Array(markdown.utf8)[...], lineOffset: lineOffset).render(linker: &linker)
        return linker
    }

    @Test(arguments: [
        ("[[页]]", Wikilink(target: "页")),
        ("[[a/b#节|文字]]", Wikilink(target: "a/b", heading: "节", text: "文字")),
        ("[[#节]]", Wikilink(target: "", heading: "节")),
        ("[[term:LLM]]", Wikilink(target: "term:LLM")),
        ("[[!大模型]]", Wikilink(target: "大模型", isSuppressed: true)),
        ("![[图.png]]", Wikilink(target: "图.png", isEmbedded: true)),
        ("前[[ 页 ]]后", Wikilink(target: "页")),
    ])
    func reads(_ markdown: String, _ expected: Wikilink) {
        #expect(record(markdown).wikilinks == [expected])
    }

    @Test(arguments: ["[[]]", "[[ ]]", "[页]", "[[未闭合", "`[[码]]`", "[[^1]]", "[[a\nb]]", "    [[码]]"])
    func readsNothing(_ markdown: String) {
        #expect(record(markdown).wikilinks.isEmpty)
    }

    @Test func proseAroundReferencesIsHandedOverInPieces() {
        #expect(record("甲[[乙]]丙").prose == ["甲", "丙"])
    }

    @Test func headingsAndLinksHoldNoProseForLinks() {
        #expect(record("# 题\n\n[链](x)").prose.isEmpty)
    }

    @Test func positionsCountTheFrontMatterAndBytes() {
        let linker = record("一行\n\n见 [[丙]] 与 [丁](d)", lineOffset: 3)
        #expect(linker.positions.map(\.line) == [6, 6])
        #expect(linker.positions.map(\.byteColumn) == [4, 16])
    }

    @Test func positionsAreThoseOfTheSourceDespiteMarks() {
        let linker = record("**中。**后 [[丙]]")
        #expect(linker.positions.map(\.byteColumn) == [14])
    }
}

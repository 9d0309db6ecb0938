import Foundation
import LecternContent
import LecternLinking
import LecternMarkdown
import LecternTestSupport
import Testing

/// What holds for every note, shown on random ones.
struct LinkingPropertyTests {
    private let lexicon: Lexicon
    private let siteMap = SiteMap(
        pages: [
            SiteMap.Page(
                note: NoteIdentity(path: "notes/a.md", file: "notes/a.md", title: "别的一页"), url: "notes/a.html")
        ], assets: [])

    init() throws {
        lexicon = try Self.lexicon()
    }

    /// Links are made where they should be: as many as the pieces say, and none in quiet places.
    @Test func everyPieceLinksAsItShould() {
        var random = SplitMix64(seed: 1)
        var faults: [String] = []
        for _ in 0..<400 {
            let paragraphs = (0..<(1 + random.next(4))).map { _ in RandomNote.paragraph(&random, quiet: 3) }
            let note = RandomNote.note(paragraphs.map { RandomNote.block($0.text, &random) })
            let made = links(in: note, .all).links.filter { $0.attributes["class"] != nil }
                .filter { $0.attributes["class"]?.hasPrefix("footnote") == false && $0.text != "" }
            let count = paragraphs.reduce(0) { $0 + $1.links }
            if made.count != count { faults.append("\(made.map(\.text)), not \(count) links, in:\n\(note)") }
        }
        #expect(faults.count == 0, "\(faults.count) of 400, such as \(faults.prefix(2).joined(separator: "\n"))")
    }

    /// No link is in a link, each has an address, and quiet places stay quiet, however broken the HTML is.
    @Test func noLinkIsInALink() {
        var random = SplitMix64(seed: 2)
        var faults: [String] = []
        for _ in 0..<600 {
            let isBroken = random.next(2) == 0
            let blocks = (0..<(1 + random.next(4))).map { _ in
                let text = RandomNote.paragraph(&random, quiet: 3, references: true, broken: isBroken).text
                return RandomNote.block(text, &random)
            }
            let note = RandomNote.note(blocks)
            let found = links(in: note, .all)
            let own = found.links.filter { $0.attributes["class"]?.hasSuffix("-link") == true }
            let isQuiet = isBroken || own.allSatisfy { !["LoRA", "TCP", "1966年"].contains($0.text) }
            let haveAddresses = own.allSatisfy { $0.attributes["href"]?.isEmpty == false && !$0.text.isEmpty }
            if !found.faults.isEmpty || !isQuiet || !haveAddresses { faults.append("\(found.faults) in:\n\(note)") }
        }
        #expect(faults.count == 0, "\(faults.count) of 600, such as \(faults.prefix(2).joined(separator: "\n"))")
    }

    /// Linking never changes what a reader reads.
    @Test func theWordsStayTheSame() {
        var random = SplitMix64(seed: 3)
        var faults: [String] = []
        for round in 0..<400 {
            let hasReferences = round % 2 == 0
            let blocks = (0..<(1 + random.next(3))).map { _ in
                let text = RandomNote.paragraph(&random, quiet: 3, references: hasReferences, broken: true).text
                return RandomNote.block(text, &random)
            }
            let note = RandomNote.note(blocks)
            let linked = links(in: note, .all).text
            let plain = hasReferences ? links(in: note, .none) : links(in: note, .all, Self.empty)
            if linked != plain.text { faults.append("“\(linked)”, not “\(plain.text)”, in:\n\(note)") }
        }
        #expect(faults.count == 0, "\(faults.count) of 400, such as \(faults.prefix(2).joined(separator: "\n"))")
    }

    /// Links come in order, apart from each other, and cut no character.
    @Test func linksAreInOrderAndCutNoCharacter() {
        var random = SplitMix64(seed: 4)
        let pieces =
            ["大模型", "大語言模型", "GPT", "GPT-3", "s", "2017", "年", "6月", "in ", "萌芽期", "，", " ", "e\u{301}", "\u{301}"]
            + ["ＧＰＴ", "－３", "2017年计划", "1950–2005年", "ﾄｰｸﾝ", "ﾃ\u{FF9E}ｰﾀｾｯﾄ", "🤖", "学习率", "机器学习", "約", "\n", "트랜스포머"]
        var faults: [String] = []
        for _ in 0..<3_000 {
            let text = (0..<random.next(12)).map { _ in pieces[random.next(pieces.count)] }.joined()
            var linker = linker(.all, lexicon)
            let ranges = Array(text.utf8).withUnsafeBufferPointer {
                linker.links(in: Prose($0), offset: 0).map(\.range)
            }
            let isOrdered = zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
            let starts = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
            let boundaries = Set(starts)
            let areWhole = ranges.allSatisfy {
                boundaries.isSuperset(of: [$0.lowerBound, $0.upperBound]) && !$0.isEmpty
            }
            if !isOrdered || !areWhole { faults.append("\(ranges) in “\(text)”") }
        }
        #expect(faults.count == 0, "\(faults.count) of 3000, such as \(faults.prefix(3).joined(separator: "\n"))")
    }
}

extension LinkingPropertyTests {
    /// The lexicon of the fixture's glossary and timeline, without the entries that have files of their own.
    private static func lexicon() throws -> Lexicon {
        let glossary = GlossaryReader.read(try outline("glossary.md"), path: "glossary.md", file: "glossary.md")
        let timeline = TimelineReader.read(try outline("timeline.md"), path: "timeline.md", file: "timeline.md")
        return Lexicon(
            terms: Catalog(glossary.entries.map { PlacedTerm(entry: $0, url: "glossary/\($0.id.text).html") }),
            periods: Catalog(timeline.periods), events: Catalog(timeline.events),
            timeline: TimelineAddress(url: "timeline.html"),
            folding: TextFolding(pairs: HanFoldingTable.traditionalToSimplified))
    }

    private static func outline(_ name: String) throws -> [OutlineBlock] {
        let text = try String(contentsOf: LinkingCase.folder.appendingPathComponent(name), encoding: .utf8)
        let bytes = Array(text.utf8)
        return MarkdownDocument(parsing: bytes[...]).outline()
    }

    private static var empty: Lexicon {
        Lexicon(
            terms: Catalog(), periods: Catalog(), events: Catalog(), timeline: TimelineAddress(url: "timeline.html"),
            folding: TextFolding())
    }

    private func linker(_ frequency: LinkFrequency, _ lexicon: Lexicon) -> SiteLinker {
        SiteLinker(
            site: SiteInquiry(SiteIndex(siteMap: siteMap, lexicon: lexicon), isRecording: false, textSize: 0),
            context: PageContext(
                note: NoteIdentity(path: "note.md", file: "note.md"), url: "note.html",
                policy: LinkPolicy(frequency: frequency)),
            source: [])
    }

    private func links(in note: String, _ frequency: LinkFrequency, _ other: Lexicon? = nil) -> PageLinks {
        var linker = linker(frequency, other ?? lexicon)
        let bytes = Array(note.utf8)
        let rendered = MarkdownDocument(parsing: bytes[...]).render(linker: &linker)
        return PageLinks(String(decoding: rendered.html, as: UTF8.self))
    }
}

import LecternCore
import LecternMarkdown
import Testing

/// Places of links are those of the file, whatever was put into the source before its parse.
struct SourcePositionTests {
    private struct PlaceLinker: NoteLinker {
        var places: [(target: String, position: SourcePosition)] = []

        mutating func beginSection(level: Int, id: String, title: String) {}
        mutating func links(in prose: Prose, offset: Int) -> [InlineLink] { [] }
        mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {}
        mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
            places.append((destination, place.position))
            return LinkTarget(href: destination)
        }
        mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
            places.append((destination, place.position))
            return LinkTarget(href: destination)
        }
        mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
            places.append((wikilink.target, place.position))
            return .text(wikilink.shownText)
        }
    }

    /// Every line holds one link, and begins with something that is rewritten.
    private static let beginnings = [
        "", "**中。**后", "他**_说_**过", "前**（注）**、**“引”**后", "[[甲]]、[[乙]]：", "==重== $x_1$ www.a.cn ",
        "• **中。**后", "　　· ", "1 ~~删。~~后 ++F1++ H~2~O ", "\\**中。**后", "![[图]]",
    ]

    @Test(arguments: beginnings, [0, 3])
    func linksStandWhereTheFileHasThem(_ beginning: String, _ lineOffset: Int) throws {
        for link in ["[文](here)", "[[here]]", "![图](here)", "![[here]]"] {
            let lines = ["首行 **中。**后", "", "• 一", "• 二", "", beginning + link + " 后文", "", "尾"]
            let source = Array(lines.joined(separator: "\n").utf8)
            var linker = PlaceLinker()
            _ = MarkdownDocument(parsing: source[...], lineOffset: lineOffset).render(linker: &linker)
            let place = try #require(linker.places.last { $0.target == "here" }).position
            #expect(place.line == 6 + lineOffset, "\(beginning)\(link)")
            #expect(place.byteColumn == beginning.utf8.count, "\(beginning)\(link)")
        }
    }

    @Test func bulletsAreToldOncePerNoteAtTheFirst() throws {
        let source = Array("文\n\n　• **甲。**乙\n　• 丙\n".utf8)
        let document = MarkdownDocument(parsing: source[...], lineOffset: 2)
        let fault = try #require(document.faults.first)
        #expect(document.faults.count == 1)
        #expect(fault.identifier == "lists.loose-bullets" && fault.severity == .note)
        let location = fault.diagnostic(in: "a.md", LineMap(Array("---\n---\n".utf8) + source)).location
        #expect(location?.line == 5 && location?.column == 2)
    }

    @Test func bulletsFollowTheSetting() {
        func html(_ text: String, _ setting: LooseBullets) -> String {
            var linker = PlainLinker()
            let document = MarkdownDocument(
                parsing: Array(text.utf8)[...], options: ParseOptions(looseBullets: setting))
            return String(decoding: document.render(linker: &linker).html, as: UTF8.self)
        }
        #expect(html("• 甲", .always).contains("<li>甲</li>"))
        #expect(html("- 乙\n\n文\n\n• 甲", .always).contains("<li>甲</li>"))
        #expect(html("• 甲\n• 乙", .never) == "<p>• 甲\n• 乙</p>\n")
        #expect(html("• 甲\n• 乙", .automatic).contains("<li>甲</li>"))
    }
}

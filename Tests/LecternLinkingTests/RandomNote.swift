import LecternTestSupport

/// Notes put together at random from pieces of Markdown, so that tests repeat: the same seed, the same note.
///
/// Pieces that must hold no link use the names `LoRA`, `TCP` and `1966年` and no others do; so a link to one of these is
/// a fault wherever it stands.
enum RandomNote {
    /// Pieces of a paragraph in which names and dates link; each with the number of links it makes.
    static let linking: [(text: String, links: Int)] = [
        ("大模型", 1), ("用 GPT-3 ，", 1), ("**深度学习**", 1), ("*LLM*", 1), ("2018年6月，", 1), ("ＧＰＴ、", 1),
        ("神經網絡", 1), ("（1956）", 1), ("萌芽期", 1), ("~~微调~~", 1), ("“人工智能”", 1), ("&lt;词元&gt;", 1), ("\\*数据集\\*", 1),
        ("两个 policies ，", 1), ("普通的话。", 0), ("plain words, ", 0), ("\n", 0), ("2014年", 0), ("  \n", 0), ("🤖", 0),
    ]
    /// Pieces in which nothing links by itself.
    static let quiet = [
        "`LoRA`", "[LoRA](https://example.com)", "[**TCP** 1966年](notes/a.md)", "<https://example.com/TCP>",
        "![LoRA](https://example.com/TCP.png)", "[TCP][ref]", "<a href=\"https://example.com\">LoRA</a>",
        "<A HREF='https://example.com'>*TCP*，1966年</A>", "<!-- LoRA -->", "<span title=\"TCP 1966年\">话</span>",
        "https://example.com/LoRA ", "<code>TCP</code>", "[![LoRA](https://example.com/a.png)](https://example.com)",
        "xTCP_y", "1966 ",
    ]
    /// References, which link though nothing links by itself.
    static let references = ["[[大模型]]", "[[LLM|别的话]]", "[[!LoRA]]", "[[event:深蓝获胜]]", "[[没有]]", "[^1]"]
    /// HTML that goes wrong.
    static let broken = [
        "<a href=\"https://example.com\">", "</a>", "<b><i>", "</div>", "<div>", "<a id=\"x\">", "<p>", "<table><td>",
        "</p>", "<a href=\"https://example.com\"><a href=\"https://example.com\">", "<details><summary>", "<",
        "<!--", "[", "]]", "[[", "**", "`", "|", "</em>",
    ]

    /// A paragraph of one to six pieces, and how many links it makes.
    static func paragraph(
        _ random: inout SplitMix64, quiet share: Int = 0, references: Bool = false, broken: Bool = false
    ) -> (text: String, links: Int) {
        // A word first: HTML at the start of a line would make the whole line HTML.
        var (text, links) = (broken ? "" : "话，", 0)
        for _ in 0..<(1 + random.next(6)) {
            if broken, random.next(3) == 0 {
                text += Self.broken[random.next(Self.broken.count)]
            } else if references, random.next(5) == 0 {
                text += Self.references[random.next(Self.references.count)]
            } else if share > 0, random.next(share) == 0 {
                text += quiet[random.next(quiet.count)]
            } else {
                let piece = linking[random.next(linking.count)]
                text += piece.text
                links += piece.links
            }
            // Pieces do not run into each other.
            text += "，"
        }
        return (text, links)
    }

    /// A paragraph as a block of its own, or in a list, a table or a quotation.
    static func block(_ paragraph: String, _ random: inout SplitMix64) -> String {
        let lines = paragraph.split(separator: "\n", omittingEmptySubsequences: false)
        let joined = lines.joined(separator: " ")
        switch random.next(8) {
        case 0: return "- " + joined + "\n  - 内层"
        case 1: return "1. " + lines.joined(separator: "\n   ")
        case 2: return lines.map { "> " + $0 }.joined(separator: "\n")
        case 3: return "| a | b |\n| - | - |\n| " + joined.replacing("|", with: "\\|") + " | c |"
        case 4: return "- [ ] " + joined
        case 5: return "## 节\n\n" + paragraph
        default: return paragraph
        }
    }

    /// What a note needs for the pieces, and blocks in which nothing links.
    static func note(_ blocks: [String]) -> String {
        (blocks + ["```\nLoRA，1966年\n```", "    TCP", "### LoRA 与 TCP", "[^1]: 注。", "[ref]: https://example.com"])
            .joined(separator: "\n\n") + "\n"
    }
}

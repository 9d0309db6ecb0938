/// What cmark's own tests call pathological, what its security advisories tell of, and what was found here.
enum KnownPatterns {
    static let all: [Pattern] = inlines + blocks + references + html

    private static let inlines: [Pattern] = [
        Pattern(first: "*a **a ", second: "b** b*"), Pattern(first: "a_ "), Pattern(first: "_a "),
        Pattern(first: "_a __"), Pattern(first: "*a_ "), Pattern(first: "a**b", middle: "c* "),
        Pattern(first: "*", middle: "a", second: "*"), Pattern(first: "**", middle: "a", second: "**"),
        Pattern(first: "a*_~ "), Pattern(first: "~~a "), Pattern(first: "a~~ "),
        Pattern(first: "~", middle: "a", second: "~"),
        Pattern(first: "*~_*a_~ "), Pattern(first: "x ***a* **b**c** "), Pattern(first: "[", middle: "a", second: "]"),
        Pattern(first: "["), Pattern(first: "]"), Pattern(first: "a]"), Pattern(first: "[a"), Pattern(first: "[ (]("),
        Pattern(first: "[a](b"), Pattern(first: "[a](<b"), Pattern(first: "![[]()"), Pattern(first: "![a"),
        Pattern(first: "[](", suffix: ")"), Pattern(first: "[x](", second: ")"), Pattern(first: "!["),
        Pattern(first: "[a](b \"c"), Pattern(first: "[a][b"), Pattern(first: "[a][]"), Pattern(first: "[^a"),
        Pattern(first: "[^"), Pattern(first: "[^a][^b]"), Pattern(first: "`", middle: " ", second: "``"),
        Pattern(first: "e`"), Pattern(first: "`a``b```c````"), Pattern(first: "\\`"), Pattern(first: "a@"),
        Pattern(first: "a@a."), Pattern(first: "a.b-c_d@"), Pattern(first: "@"), Pattern(first: "www."),
        Pattern(first: "www.a"), Pattern(first: "http://"), Pattern(first: "http://a."), Pattern(first: ":"),
        Pattern(first: "w"), Pattern(prefix: "www.a", first: ")"), Pattern(prefix: "www.a.b(", first: ")("),
        Pattern(prefix: "http://a.b/", first: "&a;"), Pattern(prefix: "www.a.b", first: "?!.,:*_~"),
        Pattern(first: "&"), Pattern(first: "&a"), Pattern(first: "&#"), Pattern(first: "\\"), Pattern(first: "$a "),
        Pattern(first: "$$"), Pattern(first: "[["), Pattern(first: "[[a|"), Pattern(first: "[[a]]"),
        Pattern(first: "a  \n"),
        Pattern(first: "**x** [a](b) "), Pattern(first: "中。**中**"), Pattern(first: "“**中。**”"),
    ]

    private static let blocks: [Pattern] = [
        Pattern(first: "> ", suffix: "a"), Pattern(first: ">"), Pattern(first: "> ", second: "\n"),
        Pattern(first: "- ", suffix: "a"), Pattern(first: "- "), Pattern(first: "* ", second: "a\n"),
        Pattern(first: "- ", middle: "a", second: "\n"), Pattern(first: "1. ", middle: "a", second: "\n"),
        Pattern(first: "1) ", suffix: "a"), Pattern(first: "+ ", second: "\n+ "), Pattern(first: "> - ", suffix: "a"),
        Pattern(first: "- > ", middle: "a\n", second: "> "), Pattern(first: "-\n"), Pattern(first: "- a\n\n"),
        Pattern(first: "- x\n>\n"), Pattern(first: ">\n-\n"), Pattern(first: "# "), Pattern(first: "#\n"),
        Pattern(first: "a\n=\n"), Pattern(first: "```\n"), Pattern(first: "~~~\n> "), Pattern(first: "    a\n\n"),
        Pattern(first: "|"), Pattern(first: "|", middle: "\n", second: "-|"),
        Pattern(first: "|a", middle: "\n", second: "|-"), Pattern(prefix: "|a|\n|-|\n", first: "|a"),
        Pattern(first: "a|", middle: "\n", second: "-|", suffix: "\na|"), Pattern(first: "a\n-|-\n"),
        Pattern(first: "|a|\n|-|-|\n"), Pattern(first: "|a|\n|-|\n"), Pattern(prefix: "|a|\n|-|\n", first: "|b|\n"),
        Pattern(first: "|", middle: "\n", second: "-|", suffix: String(repeating: "\na", count: 2_000)),
        Pattern(first: "a\n|-\n"), Pattern(first: "-|\n"), Pattern(first: "|\n"), Pattern(first: "\\|"),
        Pattern(prefix: "a|b\n-|-\n", first: "\\|"), Pattern(first: "- [ ] a\n"), Pattern(first: "- [x] "),
        Pattern(first: "\t"), Pattern(first: " "), Pattern(first: "\n"), Pattern(first: "\u{0}"), Pattern(first: "a\n"),
        Pattern(first: "\u{FEFF}"), Pattern(first: "> a\n"), Pattern(first: "- a\n  - b\n"), Pattern(first: "\r"),
    ]

    private static let references: [Pattern] = [
        Pattern(first: "[a]: b\n"), Pattern(first: "[a{}]: b\n", second: "[a{}] "), Pattern(first: "[a]:\n"),
        Pattern(first: "[{}]: b\n"), Pattern(first: "[a{}]: b\n\n", second: "[a{}]\n\n"), Pattern(first: "[a]: <b\n"),
        Pattern(prefix: "[a]: ", first: "b", middle: "\n\n", second: "[a]"), Pattern(first: "[a]: b 'c\n"),
        Pattern(first: "[^a{}]: b\n", second: "[^a{}] "), Pattern(first: "[^a]: b\n\n"),
        Pattern(first: "[^a]", suffix: "\n\n[^a]: b"),
        Pattern(first: "[^a{}]: b\n\n"), Pattern(first: "[^a{}] ", middle: "\n\n", second: "[^a{}]: b\n\n"),
        Pattern(first: "[^a]: [^a]\n\n"), Pattern(first: "[^{}]: [^{}]\n\n", suffix: "[^1]"),
        Pattern(prefix: "[^a]\n\n", first: "[^a]: "), Pattern(first: "[^a]:"), Pattern(first: "[ ]: a\n"),
        Pattern(first: "[a", middle: "]: b\n\n", second: "[a]"), Pattern(first: "[\\", suffix: "]: a"),
    ]

    private static let html: [Pattern] = [
        Pattern(first: "<"), Pattern(first: "<a"), Pattern(first: "<a "), Pattern(first: "<b>"), Pattern(first: "x<b>"),
        Pattern(first: "<b>", second: "</b>"), Pattern(first: "x</b>"), Pattern(first: "<!"), Pattern(first: "a<!"),
        Pattern(first: "a<!a"), Pattern(first: "<!--"), Pattern(first: "a<!--"), Pattern(first: "a<!-- -->"),
        Pattern(first: "<?"), Pattern(first: "a<?"), Pattern(first: "a<![CDATA["), Pattern(first: "<![CDATA["),
        Pattern(first: "<a href='"), Pattern(first: "a <a b=\""), Pattern(first: "<a b "), Pattern(first: "a <a b=c "),
        Pattern(first: "<http:"), Pattern(first: "<a@"), Pattern(first: "<div>\n"), Pattern(first: "<div>\n\n"),
        Pattern(first: "<p><table>"), Pattern(first: "<a>x</a>"), Pattern(first: "x<a>"), Pattern(first: "<b><i><u>"),
        Pattern(first: "<table><tr><td>"), Pattern(first: "<script>"), Pattern(first: "<svg>"),
        Pattern(first: "x<code>"),
        Pattern(first: "- <b>\n"), Pattern(first: "> <b>"), Pattern(first: "x<b a"), Pattern(first: "<b id=a>"),
        Pattern(first: "<a b=c ", suffix: ">"), Pattern(first: "x<code>", second: "</b>"), Pattern(first: "x<kbd>a"),
        Pattern(first: "<p>x\n\n"), Pattern(first: "<b><p>"), Pattern(first: "<a><div>"), Pattern(first: "<font><p>"),
        Pattern(first: "<b>", second: "<p>"), Pattern(first: "<a>", second: "<p>"),
        Pattern(first: "<b id={}>", second: "<p>"),
        Pattern(first: "<nobr>"), Pattern(first: "<select>"), Pattern(first: "x<!--a-->"), Pattern(first: "x<br>"),
    ]
}

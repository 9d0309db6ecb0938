import LecternCore
import LecternMarkdown
import Testing

@testable import LecternSite

/// Graphviz's drawings, and what becomes of hostile ones.
struct DiagramTests {
    private func drawing(_ svg: String, title: String? = nil) -> String {
        let frame = "<svg width=\"62pt\" height=\"116pt\" viewBox=\"0 0 62 116\"><g><title>G</title>\(svg)</g></svg>"
        let links: [String: String] = ["a.md": "a.html?x=\"1\""]
        return DiagramSVG(Array(frame.utf8), title: title, idPrefix: "p-") { links[$0] }?.html ?? "none"
    }

    static let hostile = [
        "<script>alert(1)</script>", "<style>*{}</style>", "<image xlink:href=\"http://x/y.png\"/>",
        "<foreignObject><p onclick=\"x\">alert</p></foreignObject>", "<g onload=\"alert(1)\"/>",
        "<a xlink:href=\"javascript:alert(1)\"><path d=\"M0,0\" onclick=\"alert(1)\"/></a>",
        "<path fill=\"url(http://x/)\" d=\"M0\"/>", "<path fill=\"url(#a) url(http://x/)\" d=\"M0\"/>",
        "<path style=\"background:url(http://x/)\" d=\"M0\"/>", "<use href=\"http://x/#y\"/>",
        "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
        "<set attributeName=\"onclick\" to=\"alert(1)\"/>",
        "<path transform=\"url(http://x/)&quot; onload=&quot;alert(1)\" d=\"M0\"/>",
        "<!-- <script>alert(1)</script> --><path d=\"M0\"/>", "<?xml-stylesheet href=\"http://x/\"?>",
        "<![CDATA[<script>alert(1)</script>]]>", "<stop style=\"stop-color:url(http://x/);behavior:url(http://x/)\"/>",
        "<text font-family=\"x&quot; onload=&quot;alert(1)\">a</text>",
        "<svg onload=\"alert(1)\"><script>alert</script></svg>",
        "<title><script>alert(1)</script></title>", "<SCRIPT>alert(1)</SCRIPT>", "<x:script>alert(1)</x:script>",
    ]

    @Test(arguments: hostile)
    func nothingHostileStays(_ svg: String) {
        let html = drawing(svg)
        #expect(html.hasPrefix("<div class=\"diagram-graph"))
        for word in ["alert", "http", "script", "style", "javascript", "onload", "onclick", "image", "<use", "href"] {
            #expect(!html.contains(word), "\(html)")
        }
    }

    @Test func textIsEscaped() {
        let html = drawing("<text x=\"1\">&lt;script&gt;&#34;&amp;&#x4E2D;</text>", title: "\"><script>")
        #expect(html.contains("<text x=\"1\">&lt;script&gt;&quot;&amp;中</text>"))
        #expect(html.contains("aria-label=\"&quot;&gt;&lt;script&gt;\""))
        #expect(!html.contains("<script"))
    }

    @Test func linksAreAskedForAndEscaped() {
        let html = drawing("<a xlink:href=\"a.md\" target=\"_blank\"><text>甲</text></a>")
        #expect(html.contains("<a href=\"a.html?x=&quot;1&quot;\"><text>甲</text></a>"))
        #expect(html.contains("role=\"group\""))
    }

    @Test func coloursAreTheThemes() {
        let html = drawing(
            "<path fill=\"white\" stroke=\"black\" d=\"M0,0\"/><path fill=\"none\" stroke=\"transparent\"/>")
        #expect(html.contains("<path class=\"paper-fill\" stroke=\"currentColor\" d=\"M0,0\"/>"))
        #expect(!html.contains("has-paper"))
        #expect(drawing("<path fill=\"#ff0000\"/>").contains("has-paper"))
    }

    @Test func gradientsHaveNamesOfTheirOwn() {
        let html = drawing(
            "<defs><linearGradient id=\"l_0\"><stop offset=\"0\" style=\"stop-color:red;stop-opacity:1.;\"/>"
                + "</linearGradient></defs><path fill=\"url(#l_0)\"/>")
        #expect(
            html.contains("<linearGradient id=\"p-l_0\"><stop offset=\"0\" stop-color=\"red\" stop-opacity=\"1.0\"/>"))
        #expect(html.contains("<path fill=\"url(#p-l_0)\"/>"))
    }

    @Test func brokenDrawingsAreNone() {
        for svg in ["<g>", "<path d=\"", "<g", "<g a=b>"] { #expect(drawing(svg) == "none") }
    }

    // MARK: The program

    private func draw(_ source: String, with drawer: GraphvizDrawer) throws(EngineFault) -> String {
        try drawer.draw(DiagramSource(language: "dot", text: source, idPrefix: "p-")) { $0 }.html
    }

    @Test func aMissingProgramIsAWarning() async throws {
        #expect(throws: EngineFault.self) { try draw("digraph {}", with: GraphvizDrawer(program: nil)) }
        do throws(EngineFault) {
            _ = try draw("digraph {}", with: GraphvizDrawer(program: nil))
        } catch {
            #expect(error.missingProgram == "graphviz")
        }
    }

    @Test func aProgramThatHangsIsEnded() throws {
        let sleep = try #require(ChildProcess.find("sleep"))
        let child = ChildProcess(program: sleep, arguments: ["60"], timeLimit: .milliseconds(50))
        #expect(throws: ChildProcess.Failure.timeLimit) { try child.run(input: []) }
    }

    @Test func aChildReadsAndWritesMoreThanPipesHold() throws {
        let cat = try #require(ChildProcess.find("cat"))
        let input = [UInt8](repeating: 65, count: 3_000_000)
        #expect(try ChildProcess(program: cat).run(input: input).output == input)
        let small = ChildProcess(program: cat, outputLimit: 1000)
        #expect(throws: ChildProcess.Failure.outputLimit) { try small.run(input: input) }
        let deaf = try #require(ChildProcess.find("true"))
        #expect(try ChildProcess(program: deaf).run(input: input).status == 0)
        #expect(throws: ChildProcess.Failure.self) { try ChildProcess(program: "/nowhere").run(input: []) }
    }

    @Test(.enabled(if: ChildProcess.find("dot") != nil))
    func graphvizDraws() async throws {
        let site = try Scenario([
            "Content/index.md":
                "# 首页\n\n```dot\ndigraph { label=\"流程\"; a [label=\"开始\" URL=\"a.md\"]; b [URL=\"javascript:x\"]; a -> b }\n```\n",
            "Content/a.md": "# 甲\n\n```dot\ndigraph {\n  a -> b\n  c -- d\n}\n```\n",
        ])
        let report = try await site.build()
        let body = try site.body("index.html")
        #expect(body.contains("aria-label=\"流程\""))
        #expect(body.contains("<a href=\"a.html\">"))
        #expect(!body.contains("javascript"))
        #expect(report.faults.contains("diagram.syntax Content/a.md:6:5"))
        #expect(try site.page("index.html").contains("assets/diagrams.css"))
    }

    @Test(.enabled(if: ChildProcess.find("dot") != nil))
    func whatGraphvizWarnsOfIsToldOnceForABlock() async throws {
        let site = try Scenario([
            "Content/a.md":
                "# 甲\n\n```dot\ndigraph { a [shape=nope]; a -> b [color=nocolor] }\n```\n\n```dot\ndigraph { a -> b }\n```\n",
            "Content/glossary.md": "# 术语\n\n## 图\n\n```dot\ndigraph { a [color=nocolor] }\n```\n",
        ])
        let report = try await site.build()
        let warnings = report.diagnostics.filter { $0.identifier == "diagram.warning" }
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(warnings.map { $0.location?.line } == [3, 5])
        #expect(warnings.first?.summary == "Graphviz: using box for unknown shape nope (and 1 more)")
        #expect(try site.body("a.html").ranges(of: "<svg").count == 2)
    }

    @Test func warningsAreThoseOfTheGraph() {
        func fault(_ text: String) -> String? { GraphvizWarnings.fault(Array(text.utf8))?.summary }
        #expect(fault("") == nil)
        #expect(fault("Fontconfig error: Cannot load default config file\n") == nil)
        #expect(fault("Warning: a is odd\nWarning: a is odd\n") == "Graphviz: a is odd")
        #expect(
            fault("Warning: file loading is disabled because …\nand the …\n")
                == "Graphviz: pictures in a graph are not opened")
        #expect(
            fault("Warning: node 'b', graph '%3' size too small for label\n")
                == "Graphviz: node 'b' size too small for label")
    }
}

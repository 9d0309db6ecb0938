/// A site's folder that a test writes to. Paths are from the site's folder.
package protocol EditedSite {
    func write(_ text: String, to path: String) throws
    /// Removes a file, or a folder with all it holds.
    func remove(_ path: String) throws
    /// Moves a file or a folder; makes the folders above the new place.
    func move(_ path: String, to other: String) throws
}

/// Random edits of a site: notes, folders, terms, events, settings, templates, pictures and included files are changed,
/// added, removed, renamed and moved.
package struct RandomEdits {
    /// What all runs begin with.
    package static let start = [
        "Content/index.md": "# 家\n\n欢迎，见[甲](a.md)。", "Content/a.md": "# 甲\n\n词元与2017年。",
        "Content/b.md": "# 乙\n\n[[甲]]。",
        "Content/d/index.md": "# 部\n", "Content/d/c.md": "# 丙\n\n![[甲]]",
        "Content/glossary.md": "# 术语\n\n## 词元（Token）\n\n单位。\n\n## 模型\n\n由词元学成。\n",
        "Content/timeline.md": "# 线\n\n## 后来（2006–）\n\n- 2017年：变换器 #架构\n",
        "lectern.yaml": "title: 站\nbaseURL: https://example.org/\n",
    ]

    private var random: SplitMix64
    private var notes = ["Content/a.md", "Content/b.md", "Content/d/c.md"]
    private var hasTemplate = false
    private var step = 0

    package init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// Makes one to three edits, and says what they were.
    package mutating func apply(to site: some EditedSite) throws -> String {
        step += 1
        var names: [String] = []
        for _ in 0..<(1 + random.next(3)) { names.append(try applyOne(to: site)) }
        return names.joined(separator: ", ")
    }

    private mutating func applyOne(to site: some EditedSite) throws -> String {
        switch random.next(17) {
        case 0...4:
            let path = pick(notes)
            try site.write(note(), to: path)
            return "write \(path)"
        case 5:
            let path = pick(["Content/新\(step).md", "Content/d/新\(step).md", "Content/e/\(step)/甲.md"])
            try site.write(note(), to: path)
            if !notes.contains(path) { notes.append(path) }
            return "add \(path)"
        case 6 where notes.count > 2:
            let path = notes.remove(at: random.next(notes.count))
            try site.remove(path)
            return "remove \(path)"
        case 7:
            let place = random.next(notes.count)
            let (path, other) = (notes[place], "Content/\(pick(["f", "d", "g/h"]))/移\(step)-\(place).md")
            guard !notes.contains(other) else { return "nothing" }
            try site.move(path, to: other)
            notes[place] = other
            return "move \(path) to \(other)"
        case 8...9:
            try site.write("# 术语\n\n" + terms(), to: "Content/glossary.md")
            return "glossary"
        case 10:
            try site.write("# 线\n\n" + events(), to: "Content/timeline.md")
            return "timeline"
        case 11:
            try site.write(settings(), to: "lectern.yaml")
            return "settings"
        case 12:
            let width = 10 + random.next(3)
            try site.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"9\"/>", to: "Content/p.svg")
            try site.write("行\(random.next(3))\n", to: "Content/x.txt")
            return "files"
        case 13:
            return try moveFolder(of: site)
        case 14 where notes.count > 3:
            return try removeFolder(of: site)
        case 15 where hasTemplate:
            hasTemplate = false
            try site.remove("Templates/article.mustache")
            return "remove template"
        default:
            hasTemplate = true
            let template = pick(["{{{bodyHTML}}}", "<h1>{{pageTitle}}</h1>{{{bodyHTML}}}"])
            try site.write(template, to: "Templates/article.mustache")
            return "template"
        }
    }

    /// The folders below the content that hold notes.
    private var folders: [String] {
        let parts = notes.map { $0.split(separator: "/") }.filter { $0.count > 2 }
        return Set(parts.map { "Content/\($0[1])" }).sorted()
    }

    private mutating func moveFolder(of site: some EditedSite) throws -> String {
        guard !folders.isEmpty else { return "nothing" }
        let (folder, other) = (pick(folders), "Content/夹\(step)")
        guard !folders.contains(other) else { return "nothing" }
        try site.move(folder, to: other)
        notes = notes.map { $0.hasPrefix(folder + "/") ? other + $0.dropFirst(folder.count) : $0 }
        return "move \(folder) to \(other)"
    }

    private mutating func removeFolder(of site: some EditedSite) throws -> String {
        guard !folders.isEmpty else { return "nothing" }
        let folder = pick(folders)
        let rest = notes.filter { !$0.hasPrefix(folder + "/") }
        guard !rest.isEmpty else { return "nothing" }
        try site.remove(folder)
        notes = rest
        return "remove \(folder)"
    }

    private mutating func note() -> String {
        let pieces = [
            "词元", "token", "模型", "大模型", "2017年", "2017年6月", "2006–", "[[甲]]", "[[乙|说]]", "![[乙]]\n\n", "[链](a.md)",
            "[部](d/)", "[坏](无.md)", "[[无名]]", "[[a#节]]", "[[event:变换器]]", "[[glossary#模型]]", "![图](p.svg)", "$x^2$",
            "\n\n## 节\n\n", "\n\n```text include=\"/x.txt\"\n```\n\n", "**粗。**", "文字", "Model\n",
            "\n\n> [!NOTE]\n> 词元\n\n",
            "[^1]\n\n[^1]: 注。\n\n", "*[GPT]: 模型\n\nGPT",
        ]
        let heads = [
            "", "---\ntags: [甲类, 乙类]\n---\n", "---\nweight: \(random.next(5))\n---\n", "---\ndraft: true\n---\n",
            "---\nautolink: false\n---\n", "---\ndate: 2020-01-0\(1 + random.next(9))\n---\n",
            "---\naliases: [旧\(step)]\n---\n",
            "---\nlang: en\n---\n", "---\nslug: s\(step)\n---\n",
        ]
        let title = pick(["# 甲\n\n", "# 乙\n\n", "# 题\(step)\n\n", ""])
        return pick(heads) + title + (0..<(1 + random.next(8))).map { _ in pick(pieces) }.joined() + "\n"
    }

    private mutating func terms() -> String {
        let all = [
            "## 词元（Token）\n\n单位。\n", "## 模型\n\n由词元学成，见2017年。\n", "## 大模型（Large Model）\n\n参数多的模型。\n",
            "## 甲\n\n与页同名。\n", "## GPT\n\n[[模型]]。\n", "## 变换器\n\n![图](p.svg)\n", "## 文字（Text）\n\n$y$\n",
        ]
        return all.filter { _ in random.next(2) == 0 }.joined(separator: "\n")
    }

    private mutating func events() -> String {
        let all = [
            "- 2017年：变换器 #架构\n", "- 2017年6月：论文，讲词元\n", "- 1956年：得名\n", "- 2022-11-30 模型发布\n",
            "\n## 后来（2006–）\n\n", "\n## 早期（1950–2005）\n\n文。\n\n",
        ]
        return all.filter { _ in random.next(3) > 0 }.joined()
    }

    private mutating func settings() -> String {
        let all = [
            "title: 站\(random.next(2))\n", "urls: directory\n",
            "autolink: \(pick(["page", "all", "paragraph", "false"]))\n",
            "search: false\n", "baseURL: https://example.org/\n", "footer: 见*此*\n", "language: en\n", "math: false\n",
            "remoteMedia: refuse\n", "html: escaped\n", "strict: true\n", "drafts: true\n", "emoji: shortcodes\n",
            "navigation: [{title: 首, path: a.md}]\n",
        ]
        return all.filter { _ in random.next(4) == 0 }.joined()
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[random.next(elements.count)]
    }
}

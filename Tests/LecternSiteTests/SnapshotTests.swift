import Foundation
import LecternCore
import LecternSite
import Testing

/// Whole pages, as they were when somebody last looked at them.
///
/// `LECTERN_RECORD=1 swift test --filter SnapshotTests` writes them anew; the tests fail then, so that a recording
/// never passes for a check. Read the difference before you commit it.
struct SnapshotTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Snapshots"
    private static let isRecording = ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1"

    private static let files = [
        "lectern.yaml": "title: 小站\ndescription: 一个小站\n",
        "Content/index.md": "# 小站\n\n欢迎。从[第一篇](节/一.md)读起。\n",
        "Content/节/index.md": "---\ntitle: 第一节\ndescription: 一节。\n---\n",
        "Content/节/一.md": """
        ---
        title: 第一篇
        date: 2026-01-02
        tags: [甲, 乙]
        ---

        大语言模型（LLM）在2017年有了新的骨架，见[[大语言模型]]与[第二篇](二.md#要点)。

        ## 写法

        1. **强调。**后文
        2. `代码`与 ~~删去~~

        | 左 | 右 |
        |:--|--:|
        | a | 1 |

        > 引文[^1]

        [^1]: 出处。

        ```swift
        let a = 1 < 2
        ```
        """,
        "Content/节/二.md":
            "# 第二篇\n\n## 要点\n\n- [x] 做完\n- [ ] 没做\n\n<details><summary>更多</summary>\n\n藏着的话。\n\n</details>\n",
        "Content/glossary.md": "# 术语表\n\n## 大语言模型（Large Language Model, LLM）\n\n一种模型。\n\n## 骨架\n\n架构的俗称，也指大语言模型的架构。\n",
        "Content/timeline.md":
            "# 时间线\n\n开头的话。\n\n## 发展期（2010–至今）\n\n一段话。\n\n- 2017年6月：**新骨架**。大语言模型由此而来。\n- 2020年：**更大**。参数多了。\n",
    ]

    @Test(arguments: [
        "index.html", "节/index.html", "节/一.html", "节/二.html", "glossary.html", "glossary/大语言模型.html", "timeline.html",
        "tags/index.html", "tags/甲.html", "search.html", "404.html",
    ])
    func pageIsAsRecorded(_ page: String) async throws {
        let site = try Scenario(Self.files)
        let report = try await site.build()
        #expect(report.faults == [])
        // The version of the assets changes with every change of the theme's looks.
        let html = try site.page(page).replacing(#/\?v=[0-9a-f]+/#, with: "?v=0")
        let path = Self.folder + "/" + page
        if Self.isRecording {
            try FileSystem.write(Array(html.utf8), to: path)
            Issue.record("\(page) was recorded")
            return
        }
        let expected = String(decoding: try FileSystem.read(path), as: UTF8.self)
        #expect(html == expected, "\(firstDifference(html, expected))")
    }

    @Test func everySnapshotIsUsed() throws {
        let recorded = try FileManager.default.subpathsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".html") }
        #expect(recorded.count == 11)
    }

    /// The first line that differs, for a message that can be read.
    private func firstDifference(_ found: String, _ expected: String) -> String {
        let pairs = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
        guard let pair = pairs.first(where: { $0 != $1 }) else { return "one is longer" }
        return "found \(pair.0), expected \(pair.1)"
    }
}

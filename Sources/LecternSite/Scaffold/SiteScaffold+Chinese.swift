extension SiteScaffold {
    static let chinese: [(path: String, text: String)] = [
        (
            "lectern.yaml",
            """
            title: 我的学习笔记
            description: 用 Lectern 整理的笔记
            language: zh-Hans
            # baseURL: https://example.org/notes/

            """
        ),
        (
            "Content/index.md",
            """
            # 我的学习笔记

            这里是首页。笔记放在 `Content/` 里，一个文件夹就是一个栏目，一个 `.md` 文件就是一页。

            可以从[第一篇笔记](notes/first.md)读起，也可以先翻一翻[术语表](glossary.md)和[时间线](timeline.md)。

            """
        ),
        (
            "Content/notes/index.md",
            """
            # 笔记

            按主题写下的笔记都在这个栏目里。

            """
        ),
        (
            "Content/notes/first.md",
            """
            ---
            title: 第一篇笔记
            tags: [入门]
            ---

            正文里写到间隔重复，它就会自动链接到术语表里的条目；写到 1885年，也会链接到时间线上的事件。

            ## 怎样引用别的内容

            - 普通链接：[术语表](../glossary.md)
            - 双方括号：[[遗忘曲线]]、[[笔记]]
            - 不想让某个词变成链接：[[!间隔重复]]

            ## 接下来

            打开 `glossary.md` 加一个术语，保存，看看这一页有什么变化。

            """
        ),
        (
            "Content/glossary.md",
            """
            # 术语表

            ## 间隔重复（Spaced Repetition）

            把复习分散到越来越长的间隔里，每次都在快要忘记时重温一遍。它利用的正是[[遗忘曲线]]。

            ## 遗忘曲线（Forgetting Curve）

            记忆随时间减弱的曲线：起初忘得很快，之后越来越慢。每复习一次，曲线就变得更平缓。

            """
        ),
        (
            "Content/timeline.md",
            """
            # 时间线

            ## 记忆研究的开端（1880–1939）

            - 1885年：**遗忘曲线问世**。艾宾浩斯以自己为被试，发表了关于记忆的实验结果。
            - 1939年：**课堂上的间隔重复**。斯皮策对三千多名学生试验了分散复习，成绩明显提高。

            """
        ),
    ]
}

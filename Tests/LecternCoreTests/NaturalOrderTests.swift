import LecternCore
import LecternTestSupport
import Testing

struct NaturalOrderTests {
    /// Names of one folder in the order in which a person would put them.
    static let folders: [[String]] = [
        ["第一章", "第二章", "第三章", "第十章", "第十一章", "第二十章", "第一百章"],
        ["第1章 甲", "第 2 章 乙", "第10章 丙", "第11讲"],
        ["第一章 绪", "第2章 中", "第三章 结"],
        ["一、甲", "二、乙", "三、丙", "四、丁", "十、戊", "十一、己", "二十、庚"],
        ["（一）甲", "（二）乙", "（三）丙", "（十）丁", "（十二）戊"],
        ["一 起点", "二 中点", "三 终点"],
        ["卷一", "卷二", "卷三", "卷十", "卷十二"],
        ["高等数学一", "高等数学二", "高等数学三"],
        ["其一", "其二", "其三"],
        ["第一季", "第二季", "第三季", "第四季"],
        ["二〇二一年", "二〇二二年", "二〇二三年"],
        ["上", "中", "下"],
        ["上册", "中册", "下册"],
        ["上篇：基础", "中篇：进阶", "下篇：实战"],
        ["微积分（上）", "微积分（中）", "微积分（下）"],
        ["线性代数上", "线性代数下"],
        ["① 甲", "② 乙", "③ 丙", "⑩ 丁", "⑫ 戊"],
        ["⑴甲", "⑵乙", "⑶丙"],
        ["Ⅰ 甲", "Ⅱ 乙", "Ⅳ 丙", "Ⅸ 丁"],
        ["I. One", "II. Two", "III. Three", "IV. Four", "V. Five", "IX. Nine", "X. Ten", "XI. Eleven"],
        ["I", "II", "III", "IV", "V"],
        ["Part I", "Part II", "Part III", "Part IV", "Part IX", "Part X"],
        ["卷I", "卷II", "卷IV", "卷V"],
        ["Appendix A", "Appendix B", "Appendix C", "Appendix D"],
        ["Part A", "Part B", "Part C", "Part D"],
        ["C", "D", "I", "L", "M", "V", "X"],
        ["1", "2", "10", "11", "100"],
        ["01", "2", "03", "10"],
        ["1-a", "2-b", "10-c"],
        ["1.1 a", "1.2 b", "1.10 c", "2 d"],
        ["1 甲", "1.1 乙", "1.2 丙", "1.10 丁", "2 戊"],
        ["1. 甲", "1.1 乙", "2. 丙", "10. 丁"],
        ["Chapter 1", "Chapter 2", "Chapter 10"],
        ["chapter1", "Chapter 2", "chapter10"],
        ["2023-01-02", "2023-01-10", "2023-02-01", "2024-01-01"],
        ["１", "２", "１０"],
        ["Apple", "banana", "Zebra"],
        ["apple", "Banana", "cherry", "Élan", "zebra"],
        ["GPT-3", "GPT-3.5", "GPT-4", "GPT-10"],
        ["甲、总则", "乙、分则", "丙、附则", "丁、说明"],
        ["（甲）一", "（乙）二", "（丙）三"],
        ["安装", "配置", "使用", "卸载"],
        ["大模型", "概率", "机器学习", "神经网络"],
        ["前言", "第一章", "第二章", "结语", "附录", "参考文献"],
        ["序", "1 开始", "2 结束", "后记"],
        ["绪论", "机器学习", "附录A", "附录B"],
        ["Preface", "Chapter 1", "Chapter 2", "Appendix", "References"],
        // Words that only begin like numbers.
        ["1 甲", "三维重建", "十大算法", "一般模型"],
        ["上海", "下载", "中国"],
        ["I am here", "Ideas", "In short"],
        ["附近", "前端", "序列"],
    ]

    @Test(arguments: folders)
    func areInOrder(_ names: [String]) {
        let order = NaturalOrder(covering: names)
        #expect(order.sorted(names) == names)
        #expect(order.sorted(names.reversed()) == names)
    }

    @Test func weightsComeFirst() {
        let names = [(weight: Double?.none, name: "一"), (weight: 2, name: "十"), (weight: 1, name: "二")]
        let sorted = NaturalOrder(covering: names.map(\.name)).sorted(names) { ($0.weight, $0.name) }
        #expect(sorted.map(\.name) == ["二", "十", "一"])
    }

    /// However the names come, they go out in one order: so no three of them can stand in a circle.
    @Test func theOrderIsTotal() {
        let pieces = [
            "第", "一", "十", "章", "上", "下", "册", "I", "II", "V", "Part ", "1", "02", "10", ".", "-", " ", "（", "）", "甲",
            "乙",
            "前言", "附录", "a", "B", "é", "大", "模型", "①", "Ⅳ", "、", "😀", "_",
        ]
        var generator = SplitMix64(seed: 5)
        for _ in 0..<300 {
            let names = (0..<12).map { _ in
                (0..<Int.random(in: 1...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
                }
                .joined()
            }
            let order = NaturalOrder(covering: names)
            let sorted = order.sorted(names)
            #expect(order.sorted(names.shuffled(using: &generator)) == sorted)
            #expect(sorted.sorted() == names.sorted())
        }
    }
}

struct NameSenseTests {
    @Test(
        arguments: [
            ("index", true), ("README", true), ("README.md", true), ("Untitled", true), ("未命名", true), ("_index", true),
            ("202301051230", true), ("20230105T1230", true), ("42", true), ("3f2a9c04", true), ("00c1e2f4", true),
            ("550e8400-e29b-41d4-a716-446655440000", true), ("2023", false), ("2023-01-05", false), ("decade", false),
            ("facade", false), ("attention", false), ("大模型", false), ("GPT-4", false), ("v2", false), ("c4", false),
            ("beef", false), ("readme-first", false), ("1.2 引言", false),
        ])
    func saysNothingOrSomething(_ name: String, _ isEmpty: Bool) {
        #expect(NameSense.isEmpty(name) == isEmpty)
    }
}

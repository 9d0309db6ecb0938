import LecternCore
import Testing

struct SlugTests {
    @Test(arguments: [
        ("大模型的分类", "大模型的分类"), ("Fine-Tuning (微调)", "fine-tuning-微调"), ("GPT-3.5", "gpt-35"),
        ("A & B", "a--b"), ("Größe", "größe"), ("（）！", ""), ("什么是 Transformer？", "什么是-transformer"), ("C_1", "c_1"),
    ])
    func keepsLettersOfEveryScript(_ text: String, _ slug: String) {
        #expect(Slug.make(text) == slug)
    }

    @Test func repeatedIDsAreNumberedAndNeverCollide() {
        var slugs = UniqueSlugs()
        let ids = ["甲", "甲", "甲-1", "甲", "？"].map { slugs.make($0) }
        #expect(ids == ["甲", "甲-1", "甲-1-1", "甲-2", "section"])
        #expect(Set(ids).count == ids.count)
    }
}

struct PageNameTests {
    static let plain = [
        "机器学习": "机器学习", "Deep Learning": "deep-learning", "fine-tuning": "fine-tuning", "C_1": "c_1", "Größe": "größe",
        "C": "c", "AI": "ai", "2024": "2024",
    ]

    @Test(arguments: plain)
    func ordinaryNamesAreTheirSlugs(_ name: String, _ address: String) {
        #expect(PageName.make(name, fallback: "tag") == address)
        #expect(Slug.make(name) == address)
    }

    @Test(arguments: [
        ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("F# 语言", "f-sharp-语言"), ("Notepad++8", "notepad-plus-plus-8"),
        ("R&D", "r-and-d"), ("R & D", "r-and-d"), ("A+", "a-plus"), ("#1", "sharp-1"), ("GPT-3.5", "gpt-3.5"),
        ("Node.js", "node.js"), ("DALL·E", "dall·e"), ("《红楼梦》", "《红楼梦》"), ("H₂O", "h₂o"), ("🎉", "🎉"),
    ])
    func signsAreToldApart(_ name: String, _ address: String) {
        #expect(PageName.make(name, fallback: "tag") == address)
    }

    /// None of these may have the address of another, nor of what is left of it.
    static let distinct = [
        "NET", ".NET", "net.", "ab", "a/b", "a b", "a\\b", "a?b", "a%b", "a:b", "a*b", "a|b", "a\"b", "a<b", "a>b",
        "a\tb",
        "a\u{3000}b", "a\u{200B}b", "C", "C++", "C#", "C+", "C*", "RD", "R&D", "gpt-35", "gpt-3.5", "*", "**", "?!",
        "/", "..",
        "❤", "❤\u{FE0F}", "👨‍👩‍👧", "👨👩👧", "- -", "'", "\u{202E}abc", "abc", "tcpip", "TCP/IP",
    ]

    @Test func namesThatLookAlikeHaveAddressesOfTheirOwn() {
        let addresses = Self.distinct.map { PageName.make($0, fallback: "tag") }
        #expect(Set(addresses.map { Array($0.utf8) }).count == Self.distinct.count)
    }

    @Test(arguments: distinct + plain.keys + [String(repeating: "很长的标签", count: 40), "İ\u{323}", "e\u{301}"])
    func addressesAreNamesOfFilesAndStayWhatTheyAre(_ name: String) {
        let address = PageName.make(name, fallback: "tag")
        #expect(PageName.make(address, fallback: "tag") == address)
        #expect(!address.isEmpty && !address.hasPrefix(".") && !address.hasSuffix("."))
        #expect(!address.unicodeScalars.contains { "/\\?%*:|\"<># \t".unicodeScalars.contains($0) || $0.value < 0x20 })
        #expect(address.utf8.count <= FileName.longest)
    }

    @Test(arguments: [("AI", "ai"), ("a b", "a-b"), ("E\u{301}", "é"), ("TCP/IP", "tcp/ip")])
    func caseAndComposition(_ name: String, _ other: String) {
        #expect(
            Array(PageName.make(name, fallback: "tag").utf8) == Array(PageName.make(other, fallback: "tag").utf8))
    }
}

struct FileNameTests {
    static let long = String(repeating: "很长的名字", count: 40)

    @Test(arguments: ["", "微调", String(repeating: "a", count: FileName.longest)])
    func whatFitsStays(_ name: String) {
        #expect(FileName.limited(name) == name)
    }

    @Test(arguments: [long, String(repeating: "a", count: 251), String(repeating: "👩‍👩‍👧", count: 30), "甲" + long])
    func whatIsTooLongIsCutBetweenCharacters(_ name: String) {
        let limited = FileName.limited(name)
        #expect(limited.utf8.count <= FileName.longest)
        #expect(limited.utf8.count > FileName.longest - 30)
        let mark = limited.suffix(9)
        #expect(mark.first == "-" && mark.dropFirst().allSatisfy(\.isHexDigit))
        #expect(name.hasPrefix(limited.dropLast(9)))
    }

    @Test func namesThatBeginAlikeStayTwo() {
        #expect(FileName.limited(Self.long + "甲") != FileName.limited(Self.long + "乙"))
        #expect(FileName.limited(Self.long) == FileName.limited(Self.long))
    }

    @Test func theHashIsTheSameInEveryVersion() {
        #expect(FileName.hashed("C++") == "1f295fad")
    }
}

struct NearMissTests {
    @Test(arguments: [
        ("transfomer", ["Transformer", "BERT"], "Transformer"), ("微条", ["微调", "蒸馏"], "微调"),
        ("模型微调", ["微调", "蒸馏"], "微调"), ("titel", ["title", "tile", "tags"], "title"),
    ])
    func suggestsWhatIsNear(_ name: String, _ candidates: [String], _ best: String) {
        #expect(NearMiss.suggestion(for: name, among: candidates) == best)
    }

    @Test func dropsWhatIsFar() {
        #expect(NearMiss.suggestions(for: "蒸馏", among: ["Transformer", "大语言模型"]).isEmpty)
        #expect(NearMiss.suggestions(for: "", among: ["a"]).isEmpty)
    }

    @Test func tiesAreAlphabetical() {
        #expect(NearMiss.suggestions(for: "abcx", among: ["abcz", "abcy"]) == ["abcy", "abcz"])
    }
}

struct SiteURLTests {
    @Test(
        arguments: [
            ("a/b.html", nil, "index.html", "a/b.html"), ("a/b.html", nil, "a/c.html", "b.html"),
            ("index.html", nil, "a/b/c.html", "../../index.html"), ("a/b.html", "节", "a/b.html", "#节"),
            ("a/大 模型.html", nil, "index.html", "a/大%20模型.html"), ("", nil, "a/b/", "../../"),
            ("a/", nil, "a/b/", "../"),
            ("a/b.html", "x y", "b/c.html", "../a/b.html#x%20y"), ("a?.html", nil, "i.html", "a%3F.html"),
        ] as [(String, String?, String, String)])
    func relative(_ target: String, _ fragment: String?, _ page: String, _ expected: String) {
        #expect(SiteURL.relative(to: target, fragment: fragment, from: page) == expected)
    }

    @Test(arguments: ["大 模型#?%.html", "a%20b", "100%"])
    func decodingUndoesEncoding(_ text: String) {
        #expect(SiteURL.percentDecoded(SiteURL.percentEncoded(text)) == text)
    }

    @Test func rootLeadsUp() {
        #expect(SiteURL.root(from: "index.html") == "")
        #expect(SiteURL.root(from: "a/b/c.html") == "../../")
    }
}

struct HostNameTests {
    /// Labels of RFC 3492, section 7.1, and names in use.
    @Test(arguments: [
        ("例子.中国", "xn--fsqu00a.xn--fiqs8s"), ("BÜCHER.example", "xn--bcher-kva.example"),
        ("Example.ORG", "example.org"),
        ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"), ("他們爲什麽不說中文", "xn--ihqwctvzc91f659drss3x8bo0yb"),
        ("Pročprostěnemluvíčesky", "xn--proprostnemluvesky-uyb24dma41a"),
        ("ليهمابتكلموشعربي", "xn--mgbcah9ar9a4efegftvvn"),
        ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"), ("ｅｘａｍｐｌｅ．ｏｒｇ", "example.org"), ("a_b.例子", "a_b.xn--fsqu00a"),
    ])
    func areWhatDNSHas(_ name: String, _ ascii: String) {
        #expect(HostName.ascii(name) == ascii)
        #expect(HostName.ascii(ascii) == ascii)
    }

    @Test(arguments: ["例 子", "例\u{202E}子", "例/子", "例@子", String(repeating: "例子很长", count: 20)])
    func whatIsNoNameHasNone(_ name: String) {
        #expect(HostName.ascii(name) == nil)
    }
}

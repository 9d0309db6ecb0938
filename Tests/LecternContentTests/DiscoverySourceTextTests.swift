import LecternContent
import LecternCore
import LecternTestSupport
import Testing

@Suite struct DiscoverySourceTextTests {
    private func text(_ bytes: [UInt8]) -> (String, [Diagnostic]) {
        let (bytes, faults) = SourceText.decode(bytes, file: "a.md")
        return (String(decoding: bytes, as: UTF8.self), faults)
    }

    @Test(arguments: ["", "a", "大模型\n", "𠀀😀", "\u{FFFD}", "\u{FEFF}"])
    func validTextStaysAsItIs(_ string: String) {
        let (result, faults) = text(Array(string.utf8))
        #expect(result == (string == "\u{FEFF}" ? "" : string))
        #expect(faults.isEmpty)
    }

    @Test func onlyTheFirstByteOrderMarkGoes() {
        #expect(text([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61]).0 == "\u{FEFF}a")
    }

    @Test func zeroBytesBecomeReplacements() {
        let (result, faults) = text([0x61, 0, 0, 0x62])
        #expect(result == "a\u{FFFD}\u{FFFD}b")
        #expect(faults.isEmpty)
    }

    struct Bad: Sendable {
        var bytes: [UInt8]
        var text: String
        var place: String
        var more: Bool
    }

    @Test(arguments: [
        Bad(
            bytes: Array("一二\n三四".utf8) + [0xFF] + Array("五".utf8), text: "一二\n三四\u{FFFD}五", place: "2:3+1", more: false
        ),
        Bad(bytes: [0xC0, 0x80, 0x61], text: "\u{FFFD}a", place: "1:1+1", more: false),
        Bad(bytes: [0x61, 0xED, 0xA0, 0x80], text: "a\u{FFFD}", place: "1:2+1", more: false),
        Bad(bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xFE], text: "a\u{FFFD}", place: "1:2+1", more: false),
        Bad(
            bytes: [0x0D, 0x0A, 0x0D, 0x61, 0xF5, 0x62, 0xE5, 0xA4], text: "\r\n\ra\u{FFFD}b\u{FFFD}", place: "3:2+1",
            more: true),
        Bad(bytes: [0xE4, 0xB8], text: "\u{FFFD}", place: "1:1+1", more: false),
    ])
    func badRunsAreReplacedAndReportedOnce(_ bad: Bad) {
        let (result, faults) = text(bad.bytes)
        #expect(Array(result.utf8) == Array(bad.text.utf8))
        #expect(faults.map(\.identifier) == ["encoding.invalid-utf8"])
        #expect(faults.first?.location?.brief == bad.place)
        #expect(faults.first?.summary.contains("and 1 more places") == bad.more)
    }

    @Test(
        arguments: [
            ([0xB4, 0xF3, 0xC4, 0xA3, 0xD0, 0xCD, 0x0A, 0xB5, 0xC4, 0xB7, 0xD6, 0xC0, 0xE0], "大模型\n的分类"),
            ([0x23, 0x20, 0xB1, 0xEA, 0xCC, 0xE2], "# 标题"),
            // Four bytes of GB18030 that GBK does not have, among common characters.
            ([0xB4, 0xF3, 0xC4, 0xA3, 0xD0, 0xCD, 0x90, 0x30, 0x81, 0x30], "大模型\u{10000}"),
            ([0x41, 0xA3, 0xAC, 0xD5, 0xE2, 0xCA, 0xC7], "A，这是"),
        ] as [([UInt8], String)])
    func gb18030IsConverted(_ bytes: [UInt8], _ expected: String) {
        let (result, faults) = text(bytes)
        #expect(result == expected)
        #expect(faults.map { "\($0.severity) \($0.identifier)" } == ["warning encoding.converted"])
        #expect(faults.first?.summary.contains("GB18030") == true)
    }

    @Test func otherEncodingsAreNotGuessed() {
        let latin = Array("caf".utf8) + [0xE9] + Array(" au lait".utf8)
        #expect(text(latin).1.map(\.identifier) == ["encoding.invalid-utf8"])
        let big5: [UInt8] = [0xA4, 0x6A, 0xBC, 0xD2, 0xAB, 0xAC]
        #expect(text(big5).0 != "大模型")
    }

    @Test(arguments: ["# Notes\n\nPlain words.\n", "# 标题\n\n正文内容。\n", "中文 with English\n"], [true, false])
    func utf16WithoutAMarkIsConverted(_ note: String, _ isLittle: Bool) {
        let (result, faults) = text(utf16(note, isLittle: isLittle))
        #expect(result == note)
        #expect(faults.map(\.identifier) == ["encoding.converted"])
    }

    private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
    }

    @Test(arguments: [true, false])
    func utf16IsConverted(_ isLittle: Bool) {
        let (result, faults) = text(utf16("\u{FEFF}大模型😀\n", isLittle: isLittle))
        #expect(result == "大模型😀\n")
        #expect(faults.map(\.identifier) == ["encoding.converted"])
    }

    /// The result is valid UTF-8 without zero bytes, the same as the input when that was so, and faults are reported.
    @Test func outputIsAlwaysValid() {
        var random = SplitMix64(seed: 2026)
        let pieces: [[UInt8]] = [
            [0x61], [0], [0x0A], Array("模".utf8), Array("😀".utf8), [0xE6], [0xF0, 0x9F], [0x80], [0xFF], [0xED, 0xA0],
        ]
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            let (result, faults) = SourceText.decode(bytes, file: "a.md")
            #expect(String(validating: result, as: UTF8.self) != nil)
            #expect(!result.contains(0))
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect(faults.isEmpty == isValid || faults.map(\.identifier) == ["encoding.converted"])
            if isValid, !bytes.contains(0) { #expect(result == bytes && faults.isEmpty) }
        }
    }
}

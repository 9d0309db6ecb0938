import Testing

@testable import LecternSearch

@Suite struct EncodingTests {
    @Test(arguments: [(0, "A"), (31, "f"), (32, "gB"), (1023, "_f"), (1024, "ggB"), (100_000, "g1hD")])
    func numbersTakeFiveBitsACharacter(value: UInt32, text: String) {
        var bytes: [UInt8] = []
        Base64Digits.append(value, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func wordsRepeatNothingOfTheWordBefore() {
        var coding = FrontCoding()
        for word in ["model", "models", "modern", "élan", "été", "𐐨a", "𐐨b"] { coding.append(Array(word.utf8)) }
        #expect(String(decoding: coding.bytes, as: UTF8.self) == "Amodel Fs Ern Aélan Bté A𐐨a Cb")
    }

    @Test func impactsGrowWithWeightAndShrinkWithLength() {
        let scale = ImpactScale(lengths: [100, 10_000])
        let one = TermWeight(.body)
        let title = TermWeight(.title)
        #expect(
            scale.digit(of: Posting(document: 0, placed: PlacedWeight(title, block: 0)))
                > scale.digit(of: Posting(document: 0, placed: PlacedWeight(one, block: 0))))
        #expect(
            scale.digit(of: Posting(document: 0, placed: PlacedWeight(one, block: 0)))
                > scale.digit(of: Posting(document: 1, placed: PlacedWeight(one, block: 0))))
        #expect(
            scale.digit(of: Posting(document: 0, placed: PlacedWeight(title, block: 0))) & 3 == TermWeight.titleFlag)
    }

    @Test func weightsStopGrowingAndKeepTheirFlags() {
        var weight = TermWeight(.heading)
        for _ in 0..<100_000 { weight.add(TermWeight(.title)) }
        #expect(weight.flags == 3)
        #expect(weight.tenths == (1 << 20) - 1)
    }

    @Test(arguments: [
        ("a'b", "a\\'b"), ("a\\b", "a\\\\b"), ("</script>", "<\\/script>"), ("<!--", "<\\!--"),
        ("<script", "\\x3cscript"), ("\u{2028}\u{2029}", "\\u2028\\u2029"), ("“…”", "“…”"), ("<", "<"),
    ])
    func scriptsHoldAnyText(text: String, escaped: String) {
        var bytes: [UInt8] = []
        Array(text.utf8).withUnsafeBufferPointer { ScriptFile.appendEscaped($0, to: &bytes) }
        #expect(String(decoding: bytes, as: UTF8.self) == escaped)
    }

    @Test func jsonEscapesQuotesAndControls() {
        var json = JSONText()
        json.string("\"\\\n\t\u{1}\u{1f}模")
        #expect(String(decoding: json.bytes, as: UTF8.self) == #""\"\\\n\t\u0001\u001f模""#)
    }

    @Test func textsAreCutAtLinesThenSentencesThenScalars() {
        let cases = [
            ("一二三四五\n六七八九", 24, ["一二三四五\n", "六七八九"]), ("一二三四。五六七八", 18, ["一二三四。", "五六七八"]),
            ("abcdefgh. ijkl", 12, ["abcdefgh. ", "ijkl"]), ("一二三四", 7, ["一二", "三四"]),
        ]
        for (text, longest, expected) in cases {
            let bytes = Array(text.utf8)
            let parts = bytes.cutAtScalars(longest: longest).map { String(decoding: bytes[$0], as: UTF8.self) }
            #expect(parts == expected)
        }
    }

    @Test func longTextsAreCutBetweenScalars() {
        let text = Array("一二三四五六七八\n九十".utf8)
        for longest in 4...text.count {
            let ranges = text.cutAtScalars(longest: longest)
            #expect(ranges.flatMap { text[$0] } == text)
            #expect(ranges.allSatisfy { String(validating: text[$0], as: UTF8.self) != nil && $0.count <= longest })
        }
        #expect([UInt8]().cutAtScalars(longest: 4) == [0..<0])
    }
}

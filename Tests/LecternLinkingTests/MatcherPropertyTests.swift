import LecternLinking
import LecternMarkdown
import LecternTestSupport
import Testing

/// The matcher agrees with ``PlainMatcher`` on random names in random texts.
struct MatcherPropertyTests {
    private static let pairs: [(from: UInt32, to: UInt32)] = [(0x8A9E, 0x8BED), (0x7DB2, 0x7F51), (0x5B78, 0x5B66)]

    /// Scripts side by side: Han in both forms, kana, Latin, digits, wide letters, Hangul, Cyrillic, marks.
    @Test(
        arguments: [
            "大模型语語网網学學カタaAbBgGse3-.+ ３－가나яЯß。（🤖", "大语語カaAbBG3-_ ＧＡｂ３－ａＢ가я。（", "aAbsesG- 大", "模型语言大模語言",
        ])
    func findsWhatThePlainWayFinds(_ alphabet: String) {
        let faults = disagreements(alphabet.map(String.init), seed: 20_261_121, comparesEntries: false)
        #expect(faults.count == 0, "\(faults.count) faults, such as \(faults.prefix(3).joined(separator: "\n"))")
    }

    /// The forms of one character: composed and decomposed accents, half-width kana, wide plural endings.
    @Test func findsAllFormsOfACharacter() {
        let alphabet =
            ["大", "语", "語", "デ", "ﾃ", "ﾃ\u{FF9E}", "テ", "タ", "ﾀ", "가", "-", " ", "。"]
            + ["e", "e\u{301}", "\u{E9}", "E", "\u{C9}", "G", "Ｇ", "G\u{303}", "s", "ｓ", "3", "３"]
        let faults = disagreements(alphabet, seed: 11_21, comparesEntries: true)
        #expect(faults.count == 0, "\(faults.count) faults, such as \(faults.prefix(3).joined(separator: "\n"))")
    }

    private func disagreements(
        _ alphabet: [String], seed: UInt64, comparesEntries: Bool
    ) -> [String] {
        var random = SplitMix64(seed: seed)
        let folding = TextFolding(pairs: Self.pairs)
        let simplified = Self.pairs.reduce(into: [Unicode.Scalar: Unicode.Scalar]()) { table, pair in
            if let from = Unicode.Scalar(pair.from) { table[from] = Unicode.Scalar(pair.to) }
        }
        return (0..<1_000).compactMap { _ in
            let surfaces = (0..<(1 + random.next(5))).map { entry in
                let name = word(1 + random.next(4), alphabet, &random)
                // Han in a name whose case matters is for the second test.
                let mayBeSensitive = comparesEntries || !name.unicodeScalars.contains { $0.value >= 0x4E00 }
                return Surface(text: name, entry: entry, isCaseSensitive: mayBeSensitive && random.next(3) == 0)
            }
            let text = word(random.next(24), alphabet, &random)
            var expected = PlainMatcher(surfaces: surfaces, simplified: simplified).matches(in: text)
            var found = matches(of: TermMatcher(surfaces: surfaces, folding: folding), in: text)
            if !comparesEntries {
                for index in expected.indices { expected[index].entries = [] }
                for index in found.indices { found[index].entries = [] }
            }
            guard found != expected else { return nil }
            return "\(surfaces.map { ($0.text, $0.isCaseSensitive) }) in “\(text)”: \(found), not \(expected)"
        }
    }

    /// Some characters in a row, without blanks at the ends.
    private func word(_ count: Int, _ alphabet: [String], _ random: inout SplitMix64) -> String {
        let text = (0..<count).map { _ in alphabet[random.next(alphabet.count)] }.joined()
        return text.allSatisfy(\.isWhitespace) ? alphabet[0] : text
    }

    private func matches(of matcher: TermMatcher, in text: String) -> [PlainMatcher.Match] {
        var scratch = MatcherScratch()
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            matcher.matches(in: Prose(bytes), scratch: &scratch).map { match in
                PlainMatcher.Match(
                    text: String(decoding: bytes[match.range], as: UTF8.self), start: match.range.lowerBound,
                    entries: match.entries.sorted())
            }
        }
    }
}

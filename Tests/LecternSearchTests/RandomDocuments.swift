@testable import LecternSearch
import LecternTestSupport

/// Documents of mixed scripts, some empty, some of many blocks, with words that many of them share.
enum RandomDocuments {
    static let folding = CharacterFolding(pairs: [
        .init(source: 0x8A9E, target: 0x8BED), .init(source: 0x6A21, target: 0x578B),
        .init(source: 0x20BB7, target: 0x5409), .init(source: 0x9F8D, target: 0x9F99),
    ])

    private static let pieces = [
        "模型", "大语言模型", "語", "涌现", "𠮷野家", "𰻞", "熵", "の", "テスト", "한국", "ㄅ", "，", "。", "\n", " ", " ", "- ",
        "gpt", "ChatGPT-4", "node.js", "c++", "C#", "Straße", "Ωmega", "éa", "x", "7", "tidb_max", "</script>", "<!--",
        "'", "\\", "\"", "\u{2028}", "😀", "\u{200B}", "ﾊﾟ", "Ａ１", "constitution", "constitutional", "\u{1}",
    ]

    static func make(_ count: Int, seed: UInt64) -> [SearchDocument] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { number in
            SearchDocument(
                kind: SearchDocument.Kind.allCases.randomElement(using: &generator) ?? .page, url: "n/\(number).html",
                title: text(0...4, &generator), aliases: list(&generator), breadcrumb: list(&generator),
                tags: list(&generator), summary: text(0...60, &generator), sections: sections(&generator))
        }
    }

    private static func sections(_ generator: inout SplitMix64) -> [SearchDocument.Section] {
        (0..<Int.random(in: 0...6, using: &generator)).map { number in
            let length = Bool.random(using: &generator) ? 0...10 : 0...200
            return SearchDocument.Section(
                anchor: number == 0 ? "" : "a\(number)", heading: number == 0 ? "" : text(0...4, &generator),
                text: Array(text(length, &generator).utf8), code: Array(text(0...5, &generator).utf8))
        }
    }

    private static func list(_ generator: inout SplitMix64) -> [String] {
        (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(1...3, &generator) }
    }

    private static func text(_ length: ClosedRange<Int>, _ generator: inout SplitMix64) -> String {
        (0..<Int.random(in: length, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }
}

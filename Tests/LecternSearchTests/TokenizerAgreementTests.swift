import Foundation
import LecternTestSupport
import Testing

@testable import LecternSearch

/// The law of the two tokenizers: whatever the text, the one in Swift and the one in JavaScript find the same.
@Suite struct TokenizerAgreementTests {
    private struct Reading: Decodable, Equatable {
        var tokens: [String]
        var key: String
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func bothFindTheSame(seed: UInt64) throws {
        let texts = RandomText.make(1_500, seed: seed)
        let client = try Self.clientReadings(of: texts)
        try #require(client.count == texts.count)
        for (text, reading) in zip(texts, client) {
            let own = Reading(
                tokens: TokenList.tokens(of: text),
                key: String(decoding: TitleKey.make(of: text, folding: .none), as: UTF8.self))
            let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
            #expect(own.tokens.map(Self.scalars) == reading.tokens.map(Self.scalars), "\(scalars)")
            #expect(Self.scalars(own.key) == Self.scalars(reading.key), "\(scalars)")
        }
    }

    /// Strings are compared scalar by scalar, since files are.
    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static func clientReadings(of texts: [String]) throws -> [Reading] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lectern-tokens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "texts.json"), folder.appending(path: "tokens.json"))
        try JSONEncoder().encode(texts).write(to: input)
        #expect(FileManager.default.createFile(atPath: output.path, contents: nil))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        process.arguments = ["node", tests.appending(path: "SearchClientTests/tokenize.js").path, input.path]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONDecoder().decode([Reading].self, from: Data(contentsOf: output))
    }
}

/// Texts in which scripts, forms and the characters that the tokenizer treats by name stand side by side.
private enum RandomText {
    private static let pieces = [
        "大", "模型", "語言", "𠮷", "𰻞", "の", "ﾊﾟ", "テー", "한", "한국", "ㄅㄆ", "〇", "々", "a", "B", "gpt", "GPT", "LLMs", "Node",
        "js",
        "4", "2017", "４", "Ａ", "ｂ", ".", "_", "-", "+", "++", "#", "＋", "＃", "．", "－", " ", "\n", "\u{3000}", "，", "。",
        "（", "é",
        "e\u{301}", "\u{301}", "Ö", "ß", "ẞ", "ſ", "İ", "ı", "Ω", "ς", "Й", "и\u{306}", "ﬁ", "Ⅳ", "½", "℃", "K", "²",
        "\u{AD}", "\u{200B}",
        "\u{200D}", "\u{FEFF}", "😀", "👩‍💻", "ไทย", "हिन्दी", "عربي", "עב", "𐐀", "𐐨", "𝐀", "㈱", "㍿", "\u{FE0F}", "豈", "﨑",
        "<b>", "&",
        "'", "’", "\\", "\0", "\u{2028}",
        ",", "，", "000", "1,000", "１，０００", "1'000", "12_345", "\u{A0}", "\u{2009}", "\u{2011}", "™", "🏽", "👍🏽", "🇩", "🇪",
        "→", "★", "├",
        "°",
        "=", "!", "<", ">", "&", "|", ":", "->", "!=", "ł", "Œ", "ð", "ำ", "ກ", "ា", "င်", "ꦲ", "༄",
    ]

    static func make(_ count: Int, seed: UInt64) -> [String] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...24, using: &generator)).map { _ in piece(&generator) }.joined()
        }
    }

    private static func piece(_ generator: inout SplitMix64) -> String {
        guard Int.random(in: 0..<6, using: &generator) == 0 else {
            return pieces.randomElement(using: &generator) ?? ""
        }
        let planes: [ClosedRange<UInt32>] = [0x20...0x24F, 0x250...0x1FFF, 0x2000...0xFFFD, 0x1_0000...0x3_23AF]
        let value = UInt32.random(in: planes.randomElement(using: &generator) ?? 0x20...0x7F, using: &generator)
        return Unicode.Scalar(value).map { isSettled($0) ? String(Character($0)) : "" } ?? ""
    }

    /// Characters of younger versions of Unicode may be unknown to one of the two.
    private static func isSettled(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.age.map { ($0.major, $0.minor) < (15, 1) } ?? false
    }
}

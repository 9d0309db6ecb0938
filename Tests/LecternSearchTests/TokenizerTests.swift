import Foundation
import Testing

@testable import LecternSearch

/// The golden vectors, which `Tests/SearchClientTests` reads too.
struct TokenizerVectors: Decodable {
    struct Vector: Decodable, Sendable, CustomTestStringConvertible {
        var group: String
        var text: String
        var tokens: [String]
        var key: String

        var testDescription: String { "\(group): \(text)" }
    }

    /// Sources and targets in turn.
    var folding: String
    var vectors: [Vector]
    var folded: [Vector]

    static func load() throws -> TokenizerVectors {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/tokenizer-vectors.json")
        return try JSONDecoder().decode(TokenizerVectors.self, from: Data(contentsOf: file))
    }

    var table: CharacterFolding {
        let scalars = folding.unicodeScalars.map(\.value)
        return CharacterFolding(
            pairs: stride(from: 0, to: scalars.count - 1, by: 2).map {
                CharacterFolding.Pair(source: scalars[$0], target: scalars[$0 + 1])
            })
    }
}

@Suite struct TokenizerTests {
    @Test func goldenVectors() throws {
        let vectors = try TokenizerVectors.load()
        #expect(vectors.vectors.count >= 150)
        for vector in vectors.vectors {
            #expect(TokenList.tokens(of: vector.text) == vector.tokens, "\(vector.group): \(vector.text)")
            let key = String(decoding: TitleKey.make(of: vector.text, folding: .none), as: UTF8.self)
            #expect(key == vector.key, "\(vector.group): \(vector.text)")
        }
    }

    @Test func goldenVectorsWithFolding() throws {
        let vectors = try TokenizerVectors.load()
        for vector in vectors.folded {
            #expect(TokenList.tokens(of: vector.text, folding: vectors.table) == vector.tokens)
            let key = String(decoding: TitleKey.make(of: vector.text, folding: vectors.table), as: UTF8.self)
            #expect(key == vector.key)
        }
    }

    @Test(
        arguments: [
            [0xE5], [0xE5, 0xA4], [0xFF, 0xFE], [0xF0, 0x9F], [0xE5, 0x41, 0x42], [0xC3], [0x80, 0x80],
            [0xF7, 0xBF, 0xBF, 0xBF],
            [0xED, 0xA0, 0x80],
        ] as [[UInt8]])
    func brokenBytesPartAndAreNeverReadPastTheEnd(bytes: [UInt8]) {
        var scanner = TokenScanner(sink: TokenList(), folding: .none)
        scanner.scan(Array("模型".utf8) + bytes)
        scanner.scan(bytes + Array(" gpt".utf8))
        #expect(scanner.sink.tokens.first == "模型")
        #expect(scanner.sink.tokens.last == "gpt")
    }

    @Test func eachCharacterIsCountedOnceAndEachPair() {
        let document = SearchDocument(
            kind: .page, url: "a.html", title: "", sections: [.init(text: Array("模型模型，熵".utf8))])
        let terms = SearchIndex.analyse(document)
        let weights = Dictionary(
            uniqueKeysWithValues: terms.han.map { entry in
                let second = entry.term.isSingle ? nil : Unicode.Scalar(entry.term.second)
                let scalars = [Unicode.Scalar(entry.term.first), second].compactMap(\.self)
                return (String(String.UnicodeScalarView(scalars)), entry.weight.weight.tenths)
            })
        #expect(weights == ["模型": 20, "型模": 10, "模": 20, "型": 20, "熵": 10])
        #expect(terms.length == 40)
    }
}

import Foundation
import Testing

@testable import LecternSearch

@Suite struct SearchIndexTests {
    /// Documents that differ, with long and short texts, code, aliases and every kind.
    static func documents(_ count: Int) -> [SearchDocument] {
        (0..<count).map { number in
            let kinds = SearchDocument.Kind.allCases
            let words = (0..<(number * 37 % 400)).map { "第\($0)段说明模型的涌现能力与泛化 word\($0 % 91) " }.joined()
            return SearchDocument(
                kind: kinds[number % kinds.count], url: "notes/\(number).html", title: "第\(number)篇：大语言模型",
                aliases: number % 3 == 0 ? ["LLM \(number)"] : [], breadcrumb: ["笔记"], tags: ["模型"],
                summary: "摘要 \(number)",
                sections: [
                    .init(text: Array("开头的文字。".utf8)),
                    .init(
                        anchor: "节", heading: "小节 </script>", text: Array(words.utf8),
                        code: Array("let camelCase = 1".utf8)),
                ])
        }
    }

    static func build(_ documents: [SearchDocument], workers: Int = 2) async throws -> [SearchFile] {
        try await SearchIndex.build(
            documents: documents, terms: documents.map { SearchIndex.analyse($0) },
            options: SearchOptions(targetShardBytes: 2_048, workers: workers))
    }

    /// What a script hands to the client.
    static func contents(of file: SearchFile) throws -> Any {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let name = file.path.dropFirst("search/".count).dropLast(".js".count)
        let start = "lecternSearch.receive('\(name)','"
        try #require(text.hasPrefix(start) && text.hasSuffix("');\n"))
        let json = text.dropFirst(start.count).dropLast("');\n".count)
            .replacing(/\\(?:u(202[89])|x3c|(.))/) { match in
                if let line = match.1 { return line == "2028" ? "\u{2028}" : "\u{2029}" }
                return match.2.map(String.init) ?? "<"
            }
        return try JSONSerialization.jsonObject(with: Data(json.utf8))
    }

    @Test(arguments: [1, 3, 8]) func filesDoNotDependOnTheNumberOfWorkers(workers: Int) async throws {
        let documents = Self.documents(150)
        let expected = try await Self.build(documents, workers: 2)
        #expect(try await Self.build(documents, workers: workers) == expected)
    }

    @Test func everyScriptHandsOverJSONUnderItsName() async throws {
        let files = try await Self.build(Self.documents(60))
        #expect(Set(files.map(\.path)).count == files.count)
        #expect(files.map(\.path) == files.map(\.path).sorted())
        for file in files where file.path.hasSuffix(".js") {
            _ = try Self.contents(of: file)
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("</script"))
        }
    }

    @Test func theManifestCountsWhatThereIs() async throws {
        let files = try await Self.build(Self.documents(60))
        let manifest = try #require(files.first { $0.path == "search/manifest.js" })
        let contents = try #require(try Self.contents(of: manifest) as? [String: Any])
        #expect(contents["version"] as? Int == SearchIndex.version)
        #expect(contents["documents"] as? Int == 60)
        let counts = ["han": contents["han"] as? Int, "titles": contents["titles"] as? Int]
        for (family, count) in counts {
            #expect(files.count { $0.path.hasPrefix("search/\(family)/") } == count)
        }
        let borders = try #require(contents["latin"] as? [String])
        #expect(files.count { $0.path.hasPrefix("search/latin/") } == borders.count)
        #expect(borders == borders.sorted())
    }

    @Test func theTextsOfADocumentAreWhereItsCardSays() async throws {
        let documents = Self.documents(40)
        let files = Dictionary(uniqueKeysWithValues: try await Self.build(documents).map { ($0.path, $0) })
        for (number, document) in documents.enumerated() {
            let cards = try #require(files["search/\(ScriptFile.name("cards", number / 16)).js"])
            let card = try #require((try Self.contents(of: cards) as? [[Any]])?[number % 16])
            #expect(card[1] as? String == document.title)
            var place = (file: try #require(card[5] as? Int), index: try #require(card[6] as? Int))
            var text = ""
            for _ in 0..<(try #require(card[7] as? Int)) {
                var shard = try #require(files["search/\(ScriptFile.name("texts", place.file)).js"])
                var blocks = try #require(try Self.contents(of: shard) as? [[[String]]])
                if place.index >= blocks.count {
                    place = (place.file + 1, 0)
                    shard = try #require(files["search/\(ScriptFile.name("texts", place.file)).js"])
                    blocks = try #require(try Self.contents(of: shard) as? [[[String]]])
                }
                text += blocks[place.index].map { $0[2] }.joined()
                place.index += 1
            }
            #expect(text == document.sections.map { String(decoding: $0.text, as: UTF8.self) }.joined())
        }
    }

    @Test func anEmptySiteHasAnIndexToo() async throws {
        let files = try await Self.build([])
        #expect(files.contains { $0.path == "search/manifest.js" })
        let plain = try #require(files.first { $0.path == "search/index.json" })
        #expect(try JSONSerialization.jsonObject(with: Data(plain.bytes)) is [String: Any])
    }

    @Test func onlyRowsThatLeadSomewhereAreShipped() async throws {
        let table = CharacterFolding(pairs: [
            .init(source: 0x8A9E, target: 0x8BED), .init(source: 0x9F8D, target: 0x9F99),
        ])
        let document = SearchDocument(kind: .term, url: "g.html#a", title: "語言", sections: [])
        let files = try await SearchIndex.build(
            documents: [document], terms: [SearchIndex.analyse(document, folding: table)],
            options: SearchOptions(folding: table))
        let manifest = try #require(files.first { $0.path == "search/manifest.js" })
        #expect((try Self.contents(of: manifest) as? [String: Any])?["folding"] as? String == "語语")
        let han = try #require(files.first { $0.path == "search/han/00.js" })
        #expect((try Self.contents(of: han) as? [String: Any])?["语言"] != nil)
    }

    @Test func aFrequentCharacterKeepsItsBestDocumentsAndARareOneAll() async throws {
        let documents = (0..<200).map { number in
            SearchDocument(
                kind: .page, url: "\(number).html", title: number == 150 ? "模" : "页",
                sections: [.init(text: Array((number < 30 ? "熵，模" : "模").utf8))])
        }
        let files = try await SearchIndex.build(
            documents: documents, terms: documents.map { SearchIndex.analyse($0) }, options: SearchOptions())
        let shards = try files.filter { $0.path.hasPrefix("search/han/") }
            .compactMap { try Self.contents(of: $0) as? [String: String] }
        let all = shards.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        #expect(all["熵"]?.count == 60)
        let frequent = try #require(all["模"])
        #expect(frequent.utf8.count < 3 * 64)
    }
}

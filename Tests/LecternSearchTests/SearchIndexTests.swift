import Foundation
import Testing

@testable import LecternSearch

@Suite struct SearchIndexTests {
    private func build(
        _ documents: [SearchDocument], _ change: (inout SearchOptions) -> Void = { _ in }
    ) async throws -> IndexReader {
        var options = SearchOptions(workers: 2)
        change(&options)
        return try IndexReader(try await IndexPropertyTests.build(documents, options))
    }

    private func page(_ title: String, _ text: String = "", number: Int = 0) -> SearchDocument {
        SearchDocument(kind: .page, url: "\(number).html", title: title, sections: [.init(text: Array(text.utf8))])
    }

    @Test func everyScriptHandsOverJSONUnderItsName() async throws {
        let reader = try await build(RandomDocuments.make(60, seed: 5)) { $0.blockBytes = 200 }
        for path in reader.files.keys where path.hasSuffix(".js") {
            _ = try reader.contents(String(path.dropFirst("search/".count).dropLast(3)))
            #expect(!String(decoding: reader.files[path] ?? [], as: UTF8.self).contains("</script"))
        }
    }

    @Test func aSmallSiteLooksLikeThis() async throws {
        let document = SearchDocument(
            kind: .term, url: "glossary.html#llm", title: "大模型", aliases: ["LLM"], breadcrumb: ["术语"], tags: ["AI"],
            summary: "摘要", sections: [.init(anchor: "a", heading: "节", text: Array("模型".utf8))])
        let reader = try await build([document])
        let files = reader.files.mapValues { String(decoding: $0, as: UTF8.self) }
        let stamp = try #require(reader.manifest["stamp"] as? String)
        let expected = [
            "texts/00-0":
                #"{"0":[["term","大模型","glossary.html#llm",["术语"],"摘要",["LLM"],["AI"],1],[["a","节","模型"]]]}"#,
            "titles/00": #"{"llm":"A","大模型":"A"}"#,
            "latin/00": #"{"words":"Aai Allm Asection:6da300f8 Atag:4424f79f","postings":"AoA AxA AQA AQA"}"#,
            "words/03": #"{"words":"Allm","counts":"A"}"#,
            "pinyin/00": #"{"keys":"Adamoxing Bmx","documents":"A A"}"#,
            "folding": #""""#,
        ]
        for (name, json) in expected {
            #expect(files["search/\(name).js"] == "lecternSearch.receive('\(name)','\(json)','\(stamp)');\n")
        }
    }

    @Test func allScriptsSayOfWhichIndexTheyAre() async throws {
        let documents = RandomDocuments.make(60, seed: 8)
        func stamp(_ documents: [SearchDocument], _ change: (inout SearchOptions) -> Void = { _ in }) async throws
            -> Substring
        {
            let reader = try await build(documents, change)
            try #require(reader.stamps.count == 1)
            let stamp = try #require(reader.stamps.first)
            #expect(reader.manifest["stamp"] as? String == String(stamp))
            return stamp
        }
        let first = try await stamp(documents)
        #expect(try await stamp(documents) == first)
        #expect(
            try await stamp(documents) {
                $0.workers = 5; $0.memoryBudget = 1
            } == first)
        var others = [try await stamp(documents.reversed()), try await stamp(Array(documents.dropLast()))]
        let changes: [@Sendable (inout SearchDocument) -> Void] = [
            { $0.title += "。" }, { $0.url += "x" }, { $0.summary += "。" }, { $0.aliases.append("。") },
            { $0.breadcrumb.append("。") }, { $0.tags.append("。") }, { $0.kind = $0.kind == .term ? .event : .term },
            { $0.sections.append(.init(anchor: "a", text: [])) }, { $0.sections.append(.init(heading: "。", text: [])) },
            { $0.sections.append(.init(text: Array("。".utf8))) },
            { $0.sections.append(.init(text: [], code: Array("。".utf8))) },
        ]
        for change in changes {
            var changed = documents
            change(&changed[30])
            others.append(try await stamp(changed))
        }
        let options: [(inout SearchOptions) -> Void] = [
            { $0.blockBytes = 300 }, { $0.shardBytes = 300 }, { $0.tier = 3 }, { $0.mostMeetings = 1 },
            { $0.restShift = 2 },
            { $0.averageLength = 7 }, { $0.maximumFiles = 70 },
            { $0.folding = CharacterFolding(pairs: [.init(source: 0x6A5F, target: 0x673A)]) },
        ]
        for change in options { others.append(try await stamp(documents, change)) }
        #expect(Set(others).count == others.count && !others.contains(first))
    }

    @Test func theManifestCountsWhatThereIs() async throws {
        let documents = RandomDocuments.make(80, seed: 6)
        let reader = try await build(documents) { $0.shardBytes = 300 }
        #expect(try reader.number("version") == SearchFile.formatVersion)
        #expect(try reader.number("documents") == 80)
        for family in ["han", "titles", "triples"] {
            #expect(try reader.number(family) == reader.names(in: family).count)
        }
        for family in ["latin", "pinyin"] {
            #expect(try reader.number("\(family)Group") == 1)
            let borders = try reader.strings(family)
            #expect(borders.count == reader.names(in: family).count && borders.count > 1)
            #expect(try reader.number("\(family)Files") == borders.count)
            #expect(borders == borders.sorted { Array($0.utf8).precedes(Array($1.utf8)) })
        }
        let lengths = try #require(reader.manifest["words"] as? [Int])
        #expect(lengths.map { String(ScriptFile.name("words", $0).dropFirst(6)) } == reader.names(in: "words"))
    }

    @Test func manyBordersAreGrouped() async throws {
        let documents = (0..<300).map { page("", "w\($0)x common", number: $0) }
        let reader = try await build(documents) { $0.shardBytes = 1 }
        let group = try reader.number("latinGroup")
        let leading = try reader.strings("latin")
        #expect(group > 1 && leading.count <= Borders.most)
        let words = try (0..<leading.count).flatMap {
            try #require(try reader.contents(ScriptFile.name("latin/borders", $0, separator: "-")) as? [String])
        }
        #expect(stride(from: 0, to: words.count, by: group).map { words[$0] } == leading)
        for (number, word) in words.enumerated() {
            let shard = try #require(try reader.contents(ScriptFile.name("latin", number)) as? [String: String])
            #expect(try IndexReader.words(shard["words"] ?? "").first == word)
        }
    }

    @Test func anEmptySiteHasAnIndexToo() async throws {
        let reader = try await build([])
        #expect(try reader.number("documents") == 0)
        let plain = try #require(reader.files["search/index.json"])
        #expect(try JSONSerialization.jsonObject(with: Data(plain)) is [String: Any])
    }

    @Test func onlyRowsThatLeadSomewhereAreShipped() async throws {
        let table = CharacterFolding(pairs: [
            .init(source: 0x8A9E, target: 0x8BED), .init(source: 0x9F8D, target: 0x9F99),
        ])
        let reader = try await build([page("語言")]) { $0.folding = table }
        #expect(try reader.contents("folding") as? String == "語语")
        let han = reader.names(in: "han").compactMap { try? reader.contents("han/\($0)") as? [String: String] }
        #expect(han.contains { $0["语言"] != nil })
    }

    @Test func aFrequentCharacterKeepsItsBestDocumentsAndARareOneAll() async throws {
        let documents = (0..<200).map { number in
            page(number == 150 ? "模" : "页", number < 65 ? "熵，模" : "模", number: number)
        }
        let reader = try await build(documents)
        let shards = try reader.names(in: "han").compactMap { try reader.contents("han/\($0)") as? [String: String] }
        let all = shards.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let frequent = try IndexReader.postings(all["模"] ?? "").map(\.document)
        #expect(frequent == Array(65..<128) + [150])
        #expect(try IndexReader.postings(all["熵"] ?? "").count == 64)
        #expect(try IndexReader.postings(all["页"] ?? "").count == 64)
    }

    @Test func aTermNamesItsHeaviestBlock() async throws {
        var document = page("甲", "乙丙。" + String(repeating: "丁。", count: 30))
        document.sections += [
            .init(anchor: "b", heading: "乙丙", text: Array(String(repeating: "戊己。", count: 9).utf8)),
            .init(anchor: "c", heading: "庚", text: Array("乙丙，乙丙。".utf8), code: Array("let x".utf8)),
        ]
        let reader = try await build([document]) { $0.blockBytes = 90 }
        let shards = try reader.names(in: "han").compactMap { try reader.contents("han/\($0)") as? [String: String] }
        let all = shards.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        #expect(TextBlocks(document, targetBytes: 90).blocks.map(\.pieces.count) == [1, 1, 1, 1, 1])
        // The heading weighs 20, as do two mentions in the text after it: the first block of both.
        #expect(try IndexReader.postings(all["乙丙"] ?? "").map(\.block) == [3])
        #expect(try IndexReader.postings(all["戊己"] ?? "").map(\.block) == [3])
        #expect(try IndexReader.postings(all["庚"] ?? "").map(\.block) == [4])
        #expect(try IndexReader.postings(all["甲"] ?? "").map(\.block) == [0])
    }

    @Test func aVeryLongDocumentHasNoMoreBlocksThanADigitNames() {
        let sections = (0..<500).map {
            SearchDocument.Section(anchor: "\($0)", heading: "h", text: [UInt8](repeating: 97, count: 90))
        }
        let document = SearchDocument(kind: .page, url: "a.html", title: "a", sections: sections)
        let blocks = TextBlocks(document, targetBytes: 100).blocks
        #expect((40...TextBlocks.most).contains(blocks.count))
        #expect(blocks.flatMap(\.pieces).map(\.section) == Array(0..<500))
    }
}

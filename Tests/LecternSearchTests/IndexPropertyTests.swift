import Foundation
import LecternCore
import Testing

@testable import LecternSearch

@Suite struct IndexPropertyTests {
    static func options(_ change: (inout SearchOptions) -> Void = { _ in }) -> SearchOptions {
        var options = SearchOptions(folding: RandomDocuments.folding, workers: 2)
        options.blockBytes = 96
        options.shardBytes = 600
        options.tier = 5
        options.restShift = 3
        change(&options)
        return options
    }

    static func build(_ documents: [SearchDocument], _ options: SearchOptions) async throws -> [String: [UInt8]] {
        let collector = FileCollector()
        let area = SpillArea(budget: options.memoryBudget)
        var documents = documents
        let terms = documents.indices.map { number in
            var terms = SearchIndex.analyse(documents[number], options: options)
            area.keep(&documents[number], &terms)
            return terms
        }
        let summary = try await SearchIndex.build(
            documents: documents, terms: terms, options: options, write: collector.take)
        #expect(summary.files == collector.files.count)
        #expect(summary.bytes == collector.files.values.reduce(0) { $0 + $1.count })
        return collector.files
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func workersAndMemoryChangeNothing(seed: UInt64) async throws {
        let documents = RandomDocuments.make(90, seed: seed)
        let expected = try await Self.build(documents, Self.options { $0.workers = 1 })
        for (workers, budget) in [(4, 512 << 20), (1, 1), (3, 20_000)] {
            let files = try await Self.build(
                documents,
                Self.options {
                    $0.workers = workers
                    $0.memoryBudget = budget
                })
            #expect(files == expected, "\(workers) workers, \(budget) bytes")
        }
    }

    @Test func anErrorOfTheDiskEndsTheBuild() async throws {
        let documents = RandomDocuments.make(20, seed: 4)
        let terms = documents.map { SearchIndex.analyse($0, options: Self.options()) }
        for folder in ["han", "triples", "latin", "rest", "texts", "titles", "pinyin", "documents", "manifest"] {
            await #expect(throws: EnvironmentError.self) {
                _ = try await SearchIndex.build(documents: documents, terms: terms, options: Self.options()) { file in
                    guard file.path.hasPrefix("search/" + folder) else { return }
                    throw EnvironmentError(path: file.path, action: "cannot write", reason: "no space")
                }
            }
        }
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64]) func theFilesHoldThePostingsOfAPlainCount(seed: UInt64) async throws
    {
        let options = Self.options { if seed == 14 { $0.tier = 1_000 } }
        let documents = RandomDocuments.make(70, seed: seed)
        let reader = try IndexReader(try await Self.build(documents, options))
        let reference = PlainReference(documents, options: options)
        let (han, own) = try hanPostings(reader)
        let latin = try latinPostings(reader)
        for (term, expected) in reference.postings {
            guard let first = term.text.unicodeScalars.first, ScalarClass.isHan(first.value) else {
                #expect(latin[term.text] == expected, "\(term)")
                continue
            }
            if term.isSingle, expected.count > PostingEncoder.mostDocumentsOfSingle {
                #expect(Set(han[term.text] ?? []).isSubset(of: expected))
                #expect(han[term.text]?.count == PostingEncoder.mostDocumentsOfSingle)
            } else {
                #expect(han[term.text] == expected, "\(term)")
            }
            if !term.isSingle, expected.count > options.tier { #expect(own[term.text] == options.tier) }
        }
        #expect(han.count + latin.count == reference.postings.count)
    }

    /// An index of some documents that has the average length of all gives them the impacts that an index of all does.
    @Test func anIndexBesideAnotherMeasuresLikeIt() async throws {
        let options = Self.options()
        let documents = RandomDocuments.make(70, seed: 21)
        let terms = documents.map { SearchIndex.analyse($0, options: options) }
        let part = Self.options { $0.averageLength = SearchIndex.averageLength(of: terms) }
        let all = try latinPostings(IndexReader(try await Self.build(documents, options)))
        let some = try latinPostings(IndexReader(try await Self.build(Array(documents[50...]), part)))
        #expect(some.count > 20)
        for (word, postings) in some {
            let moved = postings.map {
                IndexReader.Posting(document: $0.document + 50, digit: $0.digit, block: $0.block)
            }
            #expect(all[word]?.filter { $0.document >= 50 } == moved, "\(word)")
        }
    }

    @Test(arguments: [(31, 4), (32, 4), (33, 4), (34, 0)] as [(UInt64, Int)])
    func triplesTellWhatPairsCannot(seed: UInt64, meetings: Int) async throws {
        let options = Self.options {
            $0.mostMeetings = meetings
            $0.tier = 20
        }
        let documents = RandomDocuments.make(60, seed: seed)
        let reader = try IndexReader(try await Self.build(documents, options))
        let expected = PlainReference(documents, options: options).triples
        let count = try reader.number("triples")
        #expect(count == reader.names(in: "triples").count && count > 1)
        #expect(try reader.number("meetings") == meetings)
        var found: [String: String] = [:]
        for name in reader.names(in: "triples") {
            let shard = try #require(try reader.contents("triples/\(name)") as? [String: String])
            #expect(shard.keys.allSatisfy { Int(FNV1a.hash($0.utf8)) & (count - 1) == Int(name, radix: 16) })
            found.merge(shard) { first, _ in first }
        }
        #expect(Set(found.keys) == Set(expected.keys))
        #expect(expected.count > 20 && found.values.contains("*"))
        for (triple, places) in expected {
            let text = try #require(found[triple])
            if places.count > options.tier {
                #expect(text == "*")
            } else {
                #expect(try IndexReader.places(text) == places, "\(triple)")
            }
        }
    }

    /// All postings of Han terms, and how many stand in the term's own file.
    private func hanPostings(
        _ reader: IndexReader
    ) throws -> (postings: [String: [IndexReader.Posting]], own: [String: Int]) {
        var result: [String: [IndexReader.Posting]] = [:]
        var own: [String: Int] = [:]
        let count = try reader.number("han")
        #expect(count > 1 && count.nonzeroBitCount == 1)
        for name in reader.names(in: "han") {
            let shard = try #require(try reader.contents("han/\(name)") as? [String: String])
            for (term, text) in shard {
                #expect(Int(FNV1a.hash(term.utf8)) & (count - 1) == Int(name, radix: 16))
                let found = try reader.complete(text, of: term)
                (result[term], own[term]) = (found.postings, found.own)
            }
        }
        #expect(reader.names(in: "han").count == count)
        return (result, own)
    }

    private func latinPostings(_ reader: IndexReader) throws -> [String: [IndexReader.Posting]] {
        var result: [String: [IndexReader.Posting]] = [:]
        var all: [String] = []
        for (number, border) in try reader.strings("latin").enumerated() {
            let shard = try #require(
                try reader.contents(ScriptFile.name("latin", number)) as? [String: String])
            let words = try IndexReader.words(shard["words"] ?? "")
            let texts = (shard["postings"] ?? "").split(separator: " ").map(String.init)
            #expect(words.first == border)
            #expect(words.count == texts.count)
            for (word, text) in zip(words, texts) { result[word] = try reader.complete(text, of: word).postings }
            all += words
        }
        #expect(all == all.sorted { Array($0.utf8).precedes(Array($1.utf8)) })
        return result
    }

    @Test(arguments: [21, 22] as [UInt64], [0, 1, 3]) func theTextsAreWhole(seed: UInt64, shift: Int) async throws {
        let documents = RandomDocuments.make(40, seed: seed)
        let collector = FileCollector()
        try await TextFiles(documents: documents, blockBytes: 96, shift: shift)
            .write(workers: 2, to: FileSink(stamp: "0a1b2c3d", collector.take))
        let files = collector.files.merging(
            ["search/manifest.js": Array("lecternSearch.receive('manifest','{}','00000000');\n".utf8)]) { first, _ in
                first
            }
        let reader = try IndexReader(files)
        for (number, document) in documents.enumerated() {
            var text: [String: String] = [:]
            var blocks = 1
            var block = 0
            while block < blocks {
                let name = ScriptFile.name("texts", number >> shift) + "-" + String(block, radix: 16)
                let file = try #require(try reader.contents(name) as? [String: [Any]])
                let entry = try #require(file[String(number)])
                let card = try #require(entry[0] as? [Any])
                #expect(card[1] as? String == document.title && card[2] as? String == document.url)
                blocks = try #require(card[7] as? Int)
                for piece in try #require(entry[1] as? [[String]]) {
                    text[piece[0] + "|" + piece[1], default: ""] += piece[2]
                }
                block += 1
            }
            for section in document.sections {
                #expect(text[section.anchor + "|" + section.heading] == String(decoding: section.text, as: UTF8.self))
            }
        }
    }
}

import Foundation
import LecternCore
import LecternTestSupport
import Testing

@testable import LecternSite

/// The two layers of a live site's search: what pages find in both together is what a clean build would have them find.
@Suite struct LiveSearchTests {
    @Test(arguments: 0..<6 as Range<UInt64>)
    func afterRandomEditsTheLayersHoldWhatACleanBuildHolds(seed: UInt64) async throws {
        var edits = RandomEdits(seed: seed + 500)
        let site = try Scenario(RandomEdits.start)
        let first = try await Layers(site)
        for step in 0..<25 {
            let edit = try edits.apply(to: site)
            let comment = "seed \(seed), step \(step): \(edit)"
            try await site.update()
            let clean = try await cleanDocuments(of: site)
            let fresh = try await site.fresh()
            #expect((fresh == nil) == (clean == nil), "\(comment)")
            guard let clean, let fresh else { continue }
            let layers = try await Layers(site, fresh)
            #expect(layers.found == clean, "\(comment)")
            #expect(layers.fresh.base == first.fresh.base, "\(comment)")
        }
    }

    @Test func onlyTheDocumentsThatChangedAreFresh() async throws {
        let site = try Scenario([
            "Content/a.md": "# 甲\n\n旧文。", "Content/b.md": "# 乙\n\n别的，说到模型。",
            "Content/glossary/a.md": "---\nterm: 模型\n---\n学出来的。",
            "Content/glossary/b.md": "---\nterm: 词元\n---\n单位。",
            "Content/timeline.md": "# 线\n\n- 2017年：变换器\n- 2018年：别的\n",
        ])
        let start = try await Layers(site)
        #expect(start.fresh.superseded == [] && start.fresh.urls == [])

        try site.write("# 甲\n\n新文。", to: "Content/a.md")
        #expect(try await changes(of: site) == Change(gone: ["a.html"], fresh: ["a.html"]))
        try site.move("Content/a.md", to: "Content/c.md")
        #expect(try await changes(of: site) == Change(gone: ["a.html"], fresh: ["c.html"]))
        try site.write("# 甲\n\n旧文。", to: "Content/a.md")
        try site.remove("Content/c.md")
        #expect(
            try await changes(of: site) == Change(gone: [], fresh: []), "what is as it was in the base is not fresh")

        // The note that links to the term is compiled anew, and says the same.
        try site.write("---\nterm: 模型\nid: model\n---\n由数据学出来的。", to: "Content/glossary/a.md")
        let term = try await changes(of: site)
        #expect(term.gone.count == 1 && term.fresh.count == 1 && term.fresh.allSatisfy { $0.contains("model") })
        try site.write("# 线\n\n- 2017年：变换器\n- 2019年：别的\n", to: "Content/timeline.md")
        let event = try await changes(of: site)
        #expect(event.fresh.contains { $0.hasPrefix("timeline.html#") } && !event.fresh.contains("b.html"))
        try site.remove("Content/b.md")
        #expect(try await changes(of: site).gone.contains("b.html"))
        #expect(try await Layers(site).fresh.base == start.fresh.base)
    }

    @Test func withManyFreshDocumentsANewBaseIsMade() async throws {
        let count = LiveSearch.mostChanges + 20
        let site = try Scenario(
            Dictionary(uniqueKeysWithValues: (0..<count).map { ("Content/\($0).md", "# 题\($0)\n") }))
        let first = try await Layers(site).fresh
        for number in 0..<LiveSearch.mostChanges { try site.write("# 题\(number)\n\n新文。", to: "Content/\(number).md") }
        let before = try await Layers(site)
        #expect(before.fresh.base == first.base && before.fresh.urls.count == LiveSearch.mostChanges)

        try site.write("# 题\n\n新文。", to: "Content/\(LiveSearch.mostChanges).md")
        let clean = try await Layers(site)
        #expect(clean.found == (try await cleanDocuments(of: site)))
        let end = ContinuousClock.now + .seconds(60)
        var last = clean.fresh
        while last.base == first.base, .now < end {
            try await Task.sleep(for: .milliseconds(10))
            last = try await Layers(site).fresh
        }
        #expect(last.base != first.base && last.superseded == [] && last.urls == [])
        #expect(try await Layers(site).found == clean.found)
    }

    @Test func whatChangesWhileTheBaseIsMadeIsFound() async throws {
        let text = String(repeating: "一段文字，说到**模型**。\n\n", count: 20)
        let site = try Scenario(
            Dictionary(uniqueKeysWithValues: (0..<300).map { ("Content/\($0).md", "# 题\($0)\n\n\(text)") }))
        try await site.take()
        try await #require(site.live).settled()
        for number in 0..<5 {
            try site.write("# 题\(number)\n\n新文。", to: "Content/\(number).md")
            try await site.take()
        }
        #expect(try await Layers(site).found == (try await cleanDocuments(of: site)))
    }

    @Test func whatIsKeptDoesNotGrowWithTheNumberOfEdits() async throws {
        let site = try Scenario(["Content/a.md": "# 甲\n\n旧文。", "Content/b.md": "# 乙\n\n[[甲]]"])
        _ = try await Layers(site)
        let search = try await #require(site.live).search
        for number in 0..<100 {
            try site.write("# 甲\n\n第\(number)文。", to: "Content/a.md")
            let fresh = try await Layers(site).fresh
            #expect(fresh.urls == ["a.html"] && fresh.superseded.count == 1)
            // The change, its document, and the one that it supersedes.
            #expect(await search.keptCount == 3)
        }
    }

    @Test func anUnchangedStateHasTheSameTag() async throws {
        let site = try Scenario(["Content/a.md": "# 甲\n", "Content/p.svg": "<svg/>"])
        try await site.take()
        let live = try #require(site.live)
        let tag = try await live.freshSearch()?.tag
        try site.write("<svg xmlns=\"x\"/>", to: "Content/p.svg")
        try await site.update()
        #expect(try await live.freshSearch()?.tag == tag)
        try site.write("# 乙\n", to: "Content/a.md")
        try await site.update()
        #expect(try await live.freshSearch()?.tag != tag)
    }

    private struct Change: Equatable {
        var gone: Set<String>
        var fresh: Set<String>
    }

    /// The addresses of the documents that the base has and the site has not, and of those that are fresh.
    private func changes(of site: Scenario) async throws -> Change {
        try await site.update()
        let layers = try await Layers(site)
        return Change(gone: layers.gone, fresh: layers.fresh.urls)
    }

    /// `nil` when the site has no search.
    private func cleanDocuments(of site: Scenario) async throws -> Set<SearchedDocument>? {
        try await site.build()
        let files = try site.snapshot().filter { $0.key.hasPrefix("search/documents/") }
        guard site.exists("search/manifest.js") else { return nil }
        return Set(try files.values.flatMap(SearchedDocument.list))
    }
}

/// What an index holds of a document and shows of it.
struct SearchedDocument: Hashable {
    var kind: String
    var url: String
    var title: String
    var names: [[String]]
    var text: String

    /// Those of a file of `search/documents`, in the order of their numbers.
    static func list(_ bytes: [UInt8]) throws -> [SearchedDocument] {
        let list = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        return try list.map { document in
            let sections = try #require(document["sections"] as? [[String: String]])
            return SearchedDocument(
                kind: document["kind"] as? String ?? "", url: document["url"] as? String ?? "",
                title: document["title"] as? String ?? "",
                names: ["aliases", "breadcrumb", "tags"].map { document[$0] as? [String] ?? [] },
                text: sections.map { $0["text"] ?? "" }.joined())
        }
    }

    /// From its card and its blocks.
    init(_ card: [Any], blocks: [[[String]]]) throws {
        try #require(card.count == 8)
        kind = card[0] as? String ?? ""
        title = card[1] as? String ?? ""
        url = card[2] as? String ?? ""
        names = [card[5], card[3], card[6]].map { $0 as? [String] ?? [] }
        text = blocks.flatMap { $0.map { $0[2] } }.joined()
    }

    private init(kind: String, url: String, title: String, names: [[String]], text: String) {
        (self.kind, self.url, self.title, self.names, self.text) = (kind, url, title, names, text)
    }
}

/// The second layer, read from its JSON.
struct FreshLayer {
    let stamp: String
    let base: String
    let superseded: [Int]
    let documents: [SearchedDocument]

    var urls: Set<String> { Set(documents.map(\.url)) }

    init(_ bytes: [UInt8]) throws {
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        stamp = try #require(json["stamp"] as? String)
        base = try #require(json["base"] as? String)
        superseded = try #require(json["superseded"] as? [Int])
        let files = try #require(json["files"] as? [String: Any])
        let manifest = try #require(files["manifest"] as? [String: Any])
        var parts: [Int: [Int: [Any]]] = [:]
        for (name, contents) in files where name.hasPrefix("texts/") {
            let block = try #require(Int(name.split(separator: "-")[1], radix: 16))
            for (number, value) in try #require(contents as? [String: [Any]]) {
                parts[try #require(Int(number)), default: [:]][block] = value
            }
        }
        #expect(parts.count == manifest["documents"] as? Int)
        documents = try parts.values.map { blocks in
            let ordered = blocks.sorted { $0.key < $1.key }.map(\.value)
            return try SearchedDocument(
                #require(ordered[0][0] as? [Any]), blocks: ordered.map { try #require($0[1] as? [[String]]) })
        }
    }
}

/// Both layers of a site's search.
struct Layers {
    let fresh: FreshLayer
    /// What a page can find.
    let found: Set<SearchedDocument>
    /// The addresses of the documents of the base that are superseded.
    let gone: Set<String>

    init(_ site: Scenario) async throws {
        try await site.take()
        try await self.init(site, #require(try await site.fresh()))
    }

    init(_ site: Scenario, _ fresh: FreshLayer) async throws {
        var fresh = fresh
        // A new base may come in between.
        while try await !site.liveText("search/manifest.js").contains("\"stamp\":\"\(fresh.base)\"") {
            fresh = try #require(try await site.fresh())
        }
        let base = try await Self.base(of: site)
        let superseded = Set(fresh.superseded)
        #expect(superseded.count == fresh.superseded.count && superseded.allSatisfy(base.indices.contains))
        let left = base.indices.filter { !superseded.contains($0) }.map { base[$0] }
        self.fresh = fresh
        found = Set(left + fresh.documents)
        gone = Set(superseded.map { base[$0].url })
        #expect(found.count == left.count + fresh.documents.count)
    }

    private static func base(of site: Scenario) async throws -> [SearchedDocument] {
        var base: [SearchedDocument] = []
        repeat {
            let number = String(base.count / 256, radix: 16)
            let text = try await site.liveText("search/documents/\(number.count < 2 ? "0" : "")\(number).json")
            guard !text.isEmpty else { break }
            base += try SearchedDocument.list(Array(text.utf8))
        } while !base.isEmpty && base.count % 256 == 0
        return base
    }
}

extension Scenario {
    /// The second layer of the search; `nil` when the site has none.
    func fresh() async throws -> FreshLayer? {
        guard case .bytes(let bytes, _)? = try await #require(live).freshSearch()?.content else { return nil }
        return try FreshLayer(bytes)
    }

    /// A file of the site in memory as it is now; empty when there is none.
    fileprivate func liveText(_ path: String) async throws -> String {
        guard case .bytes(let bytes, _)? = try await #require(live).file(at: path)?.content else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LiveSite.File {
    fileprivate var tag: String? { if case .bytes(_, let tag) = content { tag } else { nil } }
}

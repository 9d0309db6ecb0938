import Testing

@testable import LecternSearch

@Suite struct PinyinKeysTests {
    private func keys(_ titles: [String]) async throws -> [String: [UInt32]] {
        let terms = titles.map { SearchIndex.analyse(SearchDocument(kind: .page, url: "a", title: $0)) }
        let sorted = try await PinyinKeys(documents: terms, workers: 2).sorted
        #expect(sorted.map(\.text) == sorted.map(\.text).sorted { $0.precedes($1) })
        return Dictionary(uniqueKeysWithValues: sorted.map { (String(decoding: $0.text, as: UTF8.self), $0.documents) })
    }

    @Test(arguments: [
        ("微调", ["weitiao", "wt"]), ("Flutter 动画", ["flutterdonghua", "flutterdh"]), ("熵", ["shang"]),
        ("大语言模型（LLM）入门", ["dayuyanmoxingllmrumen", "dyymxllmrm"]), ("GPT-4", []), ("テスト", []), ("的の", ["de"]),
    ])
    func namesAsTheyAreTyped(title: String, expected: [String]) async throws {
        #expect(try await keys([title]).keys.sorted() == expected.sorted())
    }

    @Test func oneKeyMayNameSeveralDocuments() async throws {
        let found = try await keys(["模型", "磨性", "模型", "x"])
        #expect(found == ["moxing": [0, 1, 2], "mx": [0, 1, 2]])
    }
}

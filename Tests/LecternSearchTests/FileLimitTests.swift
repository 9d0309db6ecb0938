import Testing

@testable import LecternSearch

@Suite struct FileLimitTests {
    @Test(arguments: [1_000, 300, 150, 100]) func noMoreFilesThanAreAllowed(most: Int) async throws {
        let documents = RandomDocuments.make(80, seed: 31)
        let options = IndexPropertyTests.options { $0.maximumFiles = most }
        let files = try await IndexPropertyTests.build(documents, options)
        #expect(files.count <= most)
        let other = try await IndexPropertyTests.build(
            documents,
            IndexPropertyTests.options {
                $0.maximumFiles = most
                $0.workers = 1
                $0.memoryBudget = 1
            })
        #expect(files == other)
    }

    @Test func aLimitThatHoldsAnywayChangesNothing() async throws {
        let documents = RandomDocuments.make(50, seed: 32)
        let free = try await IndexPropertyTests.build(documents, IndexPropertyTests.options { $0.tier = 1_000 })
        let bound = try await IndexPropertyTests.build(
            documents,
            IndexPropertyTests.options {
                $0.tier = 1_000
                $0.maximumFiles = free.count
            })
        #expect(free == bound)
    }

    @Test func aLimitThatCannotHoldGivesTheFewest() async throws {
        let documents = RandomDocuments.make(50, seed: 33)
        let files = try await IndexPropertyTests.build(
            documents, IndexPropertyTests.options { $0.maximumFiles = 1 })
        #expect(files.keys.filter { $0.hasPrefix("search/han/") } == ["search/han/00.js"])
        #expect(files.keys.filter { $0.hasPrefix("search/rest/") }.isEmpty)
        #expect(files.keys.filter { $0.hasPrefix("search/texts/") }.allSatisfy { $0.hasPrefix("search/texts/00-") })
    }
}

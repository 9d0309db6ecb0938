import Foundation
import Testing

@testable import LecternSearch

@Suite struct SpillAreaTests {
    private static let options = IndexPropertyTests.options()
    private static let folder = FileManager.default.temporaryDirectory.path

    /// Documents with their terms, kept in order.
    private static func kept(
        _ documents: [SearchDocument], in area: SpillArea
    ) -> [(document: SearchDocument, terms: DocumentTerms)] {
        documents.map { document in
            var document = document
            var terms = SearchIndex.analyse(document, options: options)
            area.keep(&document, &terms)
            return (document, terms)
        }
    }

    @Test func whatLiesInAFileReadsAsBefore() throws {
        let documents = RandomDocuments.make(60, seed: 41)
        let kept = Self.kept(documents, in: SpillArea(budget: 0))
        for (document, entry) in zip(documents, kept) {
            let terms = SearchIndex.analyse(document, options: Self.options)
            #expect(entry.document == document)
            #expect(entry.terms == terms)
            #expect(terms.han.isEmpty || entry.terms.han.file != nil)
            #expect(entry.terms.words.isEmpty || entry.terms.words.file != nil)
            #expect(document.sections.allSatisfy { $0.text.isEmpty } || entry.document.file != nil)
        }
    }

    @Test func theBudgetComesFirst() {
        let documents = RandomDocuments.make(60, seed: 42)
        let inMemory = Self.kept(documents, in: SpillArea(budget: .max))
        #expect(inMemory.allSatisfy { $0.terms.file == nil && $0.document.file == nil })
        let some = Self.kept(documents, in: SpillArea(budget: 20_000))
        #expect(some.first?.terms.file == nil)
        #expect(some.last?.terms.file != nil)
    }

    @Test func aFileThatIsReleasedReadsAsBefore() throws {
        let file = try SpillFile(in: Self.folder)
        let numbers = (0..<10_000).map { UInt32($0) &* 2_654_435_761 }
        var array = SpillableArray(numbers)
        let isMoved = array.move(to: file)
        file.release()
        #expect(isMoved)
        #expect(array.elementsEqual(numbers))
        #expect(array.memory == 0)
    }

    @Test func aFullFileTakesNothingMore() throws {
        let file = try SpillFile(in: Self.folder, capacity: 8_192)
        let half = [UInt8](repeating: 7, count: 4_096)
        var first = SpillableArray(half)
        var second = SpillableArray(half + [1])
        var third = SpillableArray(half)
        let areMoved = [first.move(to: file), second.move(to: file), third.move(to: file)]
        #expect(areMoved == [true, false, true])
        #expect(second.file == nil && second.last == 1)
        #expect(first.elementsEqual(third))
    }

    @Test func aDiskThatRefusesLosesNothing() {
        let documents = RandomDocuments.make(20, seed: 43)
        let area = SpillArea(budget: 0, folder: Self.folder + "/no such folder")
        for (document, entry) in zip(documents, Self.kept(documents, in: area)) {
            #expect(entry.document == document)
            #expect(entry.terms.file == nil)
        }
    }

    @Test func manyThreadsKeepAtOnce() async {
        let documents = RandomDocuments.make(200, seed: 44)
        let area = SpillArea(budget: 0)
        await withTaskGroup(of: Bool.self) { group in
            for document in documents {
                group.addTask {
                    var copy = document
                    var terms = SearchIndex.analyse(document, options: Self.options)
                    area.keep(&copy, &terms)
                    return copy == document && terms == SearchIndex.analyse(document, options: Self.options)
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}

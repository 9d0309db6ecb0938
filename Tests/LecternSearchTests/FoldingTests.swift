import Testing

@testable import LecternSearch

@Suite struct CharacterFoldingTests {
    @Test func foldsInsideAndOutsideOfTheDirectTable() {
        let table = CharacterFolding(pairs: [
            .init(source: 0x20BB7, target: 0x5409), .init(source: 0x8A9E, target: 0x8BED),
            .init(source: 0x8A9E, target: 0x4E00), .init(source: 0x4E00, target: 0x4E00),
        ])
        #expect(table(0x8A9E) == 0x8BED)
        #expect(table(0x20BB7) == 0x5409)
        #expect(table(0x5927) == 0x5927)
        #expect(table(0x2A6A5) == 0x2A6A5)
        #expect(table.pairs.map(\.source) == [0x8A9E, 0x20BB7])
    }

    @Test func theEmptyTableChangesNothing() {
        #expect(CharacterFolding.none(0x8A9E) == 0x8A9E)
    }
}

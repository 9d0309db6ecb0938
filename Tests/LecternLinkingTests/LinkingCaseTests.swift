import LecternSite
import Testing

/// What links by itself and what does not: hand-checked cases, run through the whole program.
struct LinkingCaseTests {
    static let tables = ["edges", "forms", "places", "references", "policy", "dates"]

    @Test(arguments: tables)
    func linksAsTheTableSays(_ table: String) async throws {
        let cases = try LinkingCase.load(table)
        #expect(Set(cases.map(\.name)).count == cases.count, "names repeat in \(table).txt")
        let groups = Dictionary(grouping: cases, by: \.setting)
        for (setting, group) in groups.sorted(by: { $0.key < $1.key }) {
            let site = try await LinkingSite.build(group, setting)
            defer { site.remove() }
            for (number, row) in group.enumerated() {
                let (links, faults) = try site.links(of: number)
                #expect(links == row.links, "\(table): \(row.name)", sourceLocation: row.place)
                #expect(faults.isEmpty, "\(table): \(row.name)", sourceLocation: row.place)
            }
        }
    }

    /// The tables are of use only while they say as much about what must not link.
    @Test func aThirdOfTheCasesLinkNothing() throws {
        let cases = try Self.tables.flatMap(LinkingCase.load)
        #expect(cases.count >= 150)
        #expect(cases.count { $0.links.isEmpty } * 3 >= cases.count)
    }
}

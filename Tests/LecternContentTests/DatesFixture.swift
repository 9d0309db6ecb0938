import Foundation

/// The tables of hand-checked dates beside the tests, read from the source folder: they are not bundled.
enum DatesFixture {
    struct ValidEDTF: Decodable, Sendable {
        let edtf: String
        let canonical: String
        /// The first day, `year-month-day` with an astronomical year; `nil` for an open start.
        let earliest: String?
        let latest: String?
        let datetime: String?
        let zh: String
        let en: String
    }

    struct InvalidEDTF: Decodable, Sendable {
        let edtf: String
        let reason: String
        let offset: Int
        let suggestion: String?
    }

    struct Prose: Decodable, Sendable {
        let text: String
        /// Pairs of the text matched and its EDTF.
        let dates: [[String]]
    }

    struct Leading: Decodable, Sendable {
        let text: String
        let edtf: String?
        let rest: String?
    }

    struct Heading: Decodable, Sendable {
        let heading: String
        let name: String?
        let edtf: String?
        let rest: String?
    }

    static func load<Row: Decodable>(_ name: String, as: Row.Type = Row.self, file: String = #filePath) throws -> [Row]
    {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        let url = folder.appendingPathComponent("Fixtures/dates/\(name).json")
        return try JSONDecoder().decode([Row].self, from: Data(contentsOf: url))
    }
}

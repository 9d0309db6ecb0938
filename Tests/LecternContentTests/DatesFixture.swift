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

/// Random numbers that are the same in every run (SplitMix64).
struct DatesGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

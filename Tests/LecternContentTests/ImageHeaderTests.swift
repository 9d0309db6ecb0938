import Foundation
import LecternContent
import LecternMarkdown
import LecternTestSupport
import Testing

struct ImageHeaderTests {
    struct Row: Decodable, Sendable, CustomTestStringConvertible {
        var name: String
        /// `3x5`, `none` for a drawing without a size, or `unreadable`.
        var size: String
        var bytes: Data
        var testDescription: String { name }
    }

    static let rows: [Row] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/images/headers.json")
        return (try? JSONDecoder().decode([Row].self, from: Data(contentsOf: file))) ?? []
    }()

    private func text(_ reading: ImageHeader.Reading) -> String {
        switch reading {
        case .size(let size): "\(size.width)x\(size.height)"
        case .sizeless: "none"
        case .needsMore: "more"
        case .unreadable: "unreadable"
        }
    }

    @Test func thereAreRows() {
        #expect(Self.rows.count > 30)
    }

    @Test(arguments: rows)
    func tellsTheSize(_ row: Row) {
        #expect(text(ImageHeader.read(Array(row.bytes), isWhole: true)) == row.size)
    }

    /// A piece of a picture tells its size, asks for more, or is none; it never tells another size.
    @Test(arguments: rows)
    func cutOffPicturesNeverLie(_ row: Row) {
        for count in 0..<min(row.bytes.count, 600) {
            let reading = text(ImageHeader.read(Array(row.bytes.prefix(count)), isWhole: false))
            let isSure = row.name.hasPrefix("SVG") || row.name.hasPrefix("AVIF")
            #expect(isSure || [row.size, "more", "unreadable"].contains(reading), "\(count) bytes: \(reading)")
            let whole = ImageHeader.read(Array(row.bytes.prefix(count)), isWhole: true)
            #expect(whole != .needsMore)
        }
    }

    /// Changed and random bytes are read without harm, and no size is out of bounds.
    @Test func damagedPicturesAreReadWithoutHarm() {
        var random = SplitMix64(seed: 20_260_401)
        for round in 0..<20_000 {
            let row = Self.rows[round % Self.rows.count]
            var bytes = Array(row.bytes.prefix(700))
            for _ in 0..<Int.random(in: 1...12, using: &random) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                bytes[index] = Bool.random(using: &random) ? 0xFF : UInt8.random(in: 0...255, using: &random)
            }
            if round % 3 == 0 { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
            if round % 7 == 0 {
                bytes = Array(bytes.prefix(16)) + (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
            }
            if case .size(let size) = ImageHeader.read(bytes, isWhole: round % 2 == 0) {
                #expect((1...1 << 20).contains(size.width) && (1...1 << 20).contains(size.height))
            }
        }
    }
}

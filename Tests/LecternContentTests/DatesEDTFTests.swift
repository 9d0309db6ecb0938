import LecternTestSupport
import Testing

@testable import LecternContent

@Suite("EDTF dates")
struct DatesEDTFTests {
    @Test("A valid text has its canonical form, bounds, attribute and labels")
    func valid() throws {
        for row in try DatesFixture.load("edtf-valid", as: DatesFixture.ValidEDTF.self) {
            let date = try HistoricalDate(edtf: row.edtf)
            #expect(date.edtf == row.canonical)
            #expect(day(date.earliest) == row.earliest, "\(row.edtf)")
            #expect(day(date.latest) == row.latest, "\(row.edtf)")
            #expect(date.datetimeAttribute == row.datetime, "\(row.edtf)")
            #expect(date.label(in: .chinese) == row.zh)
            #expect(date.label(in: .english) == row.en)
        }
    }

    @Test("A faulty text tells reason, offset and suggestion")
    func invalid() throws {
        for row in try DatesFixture.load("edtf-invalid", as: DatesFixture.InvalidEDTF.self) {
            let error = #expect(throws: EDTFError.self, "\(row.edtf)") { try HistoricalDate(edtf: row.edtf) }
            guard let error else { continue }
            let reason = String(describing: error.reason).prefix { $0 != "(" }
            #expect(reason == row.reason, "\(row.edtf)")
            #expect(error.offset == row.offset, "\(row.edtf)")
            #expect(error.suggestion == row.suggestion, "\(row.edtf)")
            #expect(!error.summary.isEmpty && !error.summary.hasSuffix("."))
        }
    }

    @Test("No bytes make the parser fail otherwise than by an error")
    func garbage() {
        var generator = SplitMix64(seed: 7)
        let alphabet = Array("0123456789-/.X~?%Y年月日世纪约 至今ab")
        for _ in 0..<3000 {
            let length = Int.random(in: 0...12, using: &generator)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
            do {
                let date = try HistoricalDate(edtf: text)
                #expect(throws: Never.self) { try HistoricalDate(edtf: date.edtf) }
            } catch {
                #expect(error.offset <= text.utf8.count)
            }
        }
    }

    private func day(_ number: Int) -> String? {
        guard number != .min, number != .max else { return nil }
        let (year, month, day) = CivilCalendar.civil(dayNumber: number)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

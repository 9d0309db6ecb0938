import Foundation
import LecternMarkdown
import Testing

/// The grammar of what stands after a fence, case by case.
struct FenceInfoTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var info: String
        var meaning: String
        var testDescription: String { info }
    }

    static let cases: [Case] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/fences.txt")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let arrow = line.firstRange(of: " => ") else { return nil }
            return Case(info: String(line[..<arrow.lowerBound]), meaning: String(line[arrow.upperBound...]))
        }
    }()

    @Test func thereAreEnoughCases() {
        #expect(Self.cases.count >= 55)
    }

    @Test(arguments: cases)
    func saysWhatItMeans(_ row: Case) {
        let info = FenceInfo(row.info)
        #expect(meaning(of: info, as: row.meaning) == row.meaning)
    }

    /// Every slip's text stands in the source, so that a report can mark it.
    @Test(arguments: cases)
    func slipsCanBeFound(_ row: Case) {
        for slip in FenceInfo(row.info).slips { #expect(row.info.contains(slip.text)) }
    }

    private func meaning(of info: FenceInfo, as expected: String) -> String {
        var parts = [info.language.isEmpty ? "-" : info.language]
        if let title = info.title { parts.append("title=\(title)") }
        if !info.highlighted.isEmpty {
            let ranges = info.highlighted.map { range in
                let isShort = range.count == 1 && !expected.contains("\(range.lowerBound)-\(range.upperBound)")
                return isShort ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
            }
            parts.append("lines=" + ranges.joined(separator: ","))
        }
        switch info.numbering {
        case .automatic: parts.append("numbers=auto")
        case .from(let number): parts.append("numbers=\(number)")
        case nil: break
        }
        if info.wraps { parts.append("wrap") }
        if let tab = info.tab { parts.append("tab=\(tab)") }
        if let include = info.include { parts.append("include=\(include)") }
        if info.dedents { parts.append("dedent") }
        return (parts + info.slips.map { text(of: $0, as: expected) }).joined(separator: " ")
    }

    private func text(of slip: FenceSlip, as expected: String) -> String {
        guard case .name(let suggestion) = slip.kind else { return "!" + slip.text }
        let text = "?" + slip.text
        guard let wanted = expected.firstRange(of: text + "→").map({ String(expected[$0.upperBound...]) }) else {
            return text
        }
        return text + "→" + (suggestion?.contains(wanted) == true ? wanted : suggestion ?? "nothing")
    }
}

import Foundation
import LecternCore
import Testing

@testable import LecternMarkdown

/// Formulas as KaTeX sets them.
struct FormulaTests {
    private static func fixture(_ name: String) throws -> [Substring] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Fixtures/formulas/\(name)"), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    @Test func theMachineHasWhatTheTestsNeed() {
        #expect(KaTeXTypesetter().obstacle == nil)
        #expect(PrismHighlighter().obstacle == nil)
    }

    @Test func realFormulasAreSetWithoutStyleAttributes() throws {
        let katex = KaTeXTypesetter()
        for line in try Self.fixture("accepted.txt") {
            for isDisplay in [false, true] {
                let formula = try katex.typeset(String(line), isDisplay: isDisplay)
                let html = String(decoding: formula.html, as: UTF8.self)
                #expect(html.contains("<math ") && html.contains("aria-hidden=\"true\""), "\(line)")
                #expect(!html.contains(" style="), "\(line)")
                #expect(!formula.styles.isEmpty, "\(line)")
                for style in formula.styles { #expect(html.contains(style.className), "\(line)") }
            }
        }
    }

    /// `refused.txt` has four lines for each formula: itself, the words that are marked, what is said, and none.
    @Test func faultyFormulasSayWhatAndWhere() throws {
        let katex = KaTeXTypesetter()
        let lines = try Self.fixture("refused.txt")
        #expect(lines.count.isMultiple(of: 4) && lines.count > 40)
        for start in stride(from: 0, to: lines.count, by: 4) {
            let formula = String(lines[start])
            let fault = #expect(throws: EngineFault.self) { try katex.typeset(formula, isDisplay: true) }
            guard let fault else { continue }
            #expect(fault.summary == lines[start + 2], "\(formula)")
            let bytes = Array(formula.utf8)
            let from = min(fault.byteOffset ?? 0, bytes.count)
            let marked = bytes[from..<min(from + fault.byteLength, bytes.count)]
            #expect(String(decoding: marked, as: UTF8.self) == lines[start + 1], "\(formula)")
        }
    }

    @Test func macrosOfTheSiteHoldAndThoseOfAFormulaDoNotLeak() throws {
        let katex = KaTeXTypesetter(FormulaOptions(macros: ["\\RR": "\\mathbb{R}"]))
        let set = try katex.typeset("\\RR", isDisplay: false)
        #expect(String(decoding: set.html, as: UTF8.self).contains("mathbb"))
        _ = try katex.typeset("\\gdef\\mine{x}\\gdef\\RR{y}\\mine", isDisplay: false)
        #expect(throws: EngineFault.self) { try katex.typeset("\\mine", isDisplay: false) }
        let again = try katex.typeset("\\RR + 1", isDisplay: false)
        #expect(String(decoding: again.html, as: UTF8.self).contains("mathbb"))
    }

    @Test func hostileFormulasEnd() {
        let katex = KaTeXTypesetter()
        let hostile = [
            String(repeating: "{", count: 15_000), String(repeating: "x_{", count: 5_000),
            String(repeating: "\\sqrt", count: 3_900), String(repeating: "a", count: 100_000),
            "\\def\\a#1{#1#1#1#1#1#1#1#1}\\def\\b{" + String(repeating: "\\a", count: 900) + "{x}}\\b",
            "\\rule{1000000em}{1000000em}" + String(repeating: "\\def\\z{\\z}\\z", count: 50),
        ]
        for formula in hostile {
            #expect(throws: EngineFault.self, "\(formula.prefix(20))") {
                try katex.typeset(formula, isDisplay: false)
            }
        }
        #expect(throws: Never.self) { try katex.typeset("x", isDisplay: false) }
    }

    @Test func aNoteHasPatienceForAFewSlowFormulas() throws {
        let katex = KaTeXTypesetter()
        var budget = EngineBudget()
        for number in 0..<4 {
            let slow =
                "\\def\\a#1{#1#1#1#1#1#1#1#1}\\def\\b{" + String(repeating: "\\a", count: 900) + "{\(number)}}\\b"
            #expect(throws: EngineFault.self) { try katex.typeset(TeXFormula(slow), isDisplay: false, budget: &budget) }
        }
        _ = try? katex.typeset(TeXFormula("x"), isDisplay: false, budget: &budget)
        #expect(throws: Never.self) { try katex.typeset("x", isDisplay: false) }
    }

    @Test func manyThreadsGetTheSame() async throws {
        let katex = KaTeXTypesetter()
        let formulas = try Self.fixture("accepted.txt").map(String.init)
        let alone = try formulas.map { try katex.typeset($0, isDisplay: false).html }
        let shared = KaTeXTypesetter()
        let together = try await (formulas + formulas + formulas).concurrentMap(workers: 8) {
            try shared.typeset($0, isDisplay: false).html
        }
        #expect(together == alone + alone + alone)
    }

    @Test func mathMLAloneHasNoStyles() throws {
        let katex = KaTeXTypesetter(FormulaOptions(output: .mathml))
        let formula = try katex.typeset("\\frac{a}{b}", isDisplay: true)
        let html = String(decoding: formula.html, as: UTF8.self)
        #expect(html.contains("<math ") && html.contains("display=\"block\"") && !html.contains("aria-hidden"))
        #expect(formula.styles.isEmpty)
        #expect(try katex.assets().fonts.isEmpty)
    }
}

/// The style sheet of formulas: KaTeX's own, and a rule for each style that the formulas of a site use.
package enum FormulaSheet {
    /// - Parameters:
    ///   - base: KaTeX's style sheet; empty for a site with MathML alone.
    ///   - styles: The styles of all formulas of the site.
    package static func make(base: [UInt8], styles: Set<FormulaStyle>) -> [UInt8] {
        var sheet = withoutOldFonts(base)
        if !sheet.isEmpty { sheet.append(UInt8(ascii: "\n")) }
        for style in styles.sorted() {
            sheet += style.rule.utf8
            sheet.append(UInt8(ascii: "\n"))
        }
        return sheet
    }

    /// Leaves WOFF 2 as the only form of each font: every browser that can show the theme reads it.
    private static func withoutOldFonts(_ sheet: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(sheet.count)
        let source = Array("src:".utf8)
        var index = 0
        while index < sheet.count {
            guard sheet[index] == source[0], sheet[index...].starts(with: source) else {
                output.append(sheet[index])
                index += 1
                continue
            }
            let rest = sheet[index...]
            let end = rest.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "}") } ?? sheet.endIndex
            let forms = sheet[(index + source.count)..<end].split(separator: UInt8(ascii: ","))
            let kept = forms.first { String(decoding: $0, as: UTF8.self).contains(".woff2") } ?? forms.first ?? []
            output += source + kept
            index = end
        }
        return output
    }
}

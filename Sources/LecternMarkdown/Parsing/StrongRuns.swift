import LecternCore

/// Finds `****` between two strong pieces, `**甲。****乙。**`, as editors write it where one ends and the next begins.
///
/// CommonMark lets no run of four match one of two there (its rule of three), and shows all stars. Only beside wide
/// characters, and only between a `**` that is still open and another in the same paragraph: four stars alone hide a part
/// of a name.
struct StrongRuns {
    /// Whether an odd number of `**` stands in the paragraph so far, and where the last one ends.
    private var isOpen = false
    private var last = 0
    /// How far ahead the closing `**` is looked for, in bytes.
    private static let reach = 2000

    /// Where marks divide a run of stars into two; `nil` for any other run.
    mutating func marks(in source: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> [Int]? {
        guard run.count == 2 || run.count == 4 else { return nil }
        if isOpen, Self.hasBlankLine(source, last..<run.lowerBound) { isOpen = false }
        last = run.upperBound
        if run.count == 2 {
            isOpen.toggle()
            return nil
        }
        guard isOpen, run.lowerBound > 0, run.upperBound < source.count else { return nil }
        let before = Flanking.Neighbor(before: run.lowerBound, in: source)
        let after = Flanking.Neighbor(after: run.upperBound, in: source)
        guard !before.isBlank, !after.isBlank, before.isCJK || after.isCJK, Self.closes(source, from: run.upperBound)
        else { return nil }
        return [run.lowerBound, run.lowerBound + 2, run.upperBound]
    }

    private static func closes(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let end = min(source.count, start + reach)
        var index = start
        while index < end {
            guard source[index] == UInt8(ascii: "*") else {
                if source[index] == 0x0A, hasBlankLine(source, index..<min(end, index + 80)) { return false }
                index += 1
                continue
            }
            var stop = index
            while stop < end, source[stop] == UInt8(ascii: "*") { stop += 1 }
            if stop - index == 2 || stop - index == 4 { return true }
            index = stop
        }
        return false
    }

    /// Whether a paragraph ends in a part of the source.
    private static func hasBlankLine(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var isBlank = false
        for index in range {
            if source[index] == 0x0A {
                if isBlank { return true }
                isBlank = true
            } else if source[index] > 0x20, source[index] != UInt8(ascii: ">") {
                isBlank = false
            }
        }
        return false
    }
}

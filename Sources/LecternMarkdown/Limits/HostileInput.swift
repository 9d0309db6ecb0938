import LecternCore

/// Finds, before a note is parsed, what would make cmark take longer than in proportion to its size.
///
/// libcmark-gfm 0.29.0.gfm.6 takes the square of the size for some notes: brackets that never close, thousands of
/// columns, quotes in quotes. All that is quadratic in it is so in one of these measures, which are bounded here:
///
/// - how deep blocks are nested, by the markers at the start of a line (``HostileLines``);
/// - how many cells a table has;
/// - how much text a reference definition is repeated in;
/// - for one paragraph, heading or cell, its length times the characters in it that may begin or end something. It is
///   first taken for lines between blank lines, which is never less, and only where that is too much for the real
///   paragraphs (``LeafProbe``).
///
/// A note that is refused shows as plain text, so that nothing of it is lost.
enum HostileInput {
    /// The bounds. A usual note stays below each by a factor of a hundred.
    enum Limit {
        /// Quotes and list items inside one another.
        static let nesting = 100
        /// `|` in one line of a run of lines that has a table.
        static let columns = 1_000
        /// Cells that a table is filled up with, where lines have fewer than its head.
        static let filledCells = 300_000
        /// Bytes times lines that stand in a run of lines above each line of dashes that may begin a table.
        static let trials = 600_000_000
        /// Bytes times characters with a meaning, summed over the note's paragraphs.
        static let work = 2_000_000_000
        /// The length of the longest reference definition times the brackets that may refer to it.
        static let expansion = 100_000_000
        /// The largest note that no check is needed for: not even the worst one takes a tenth of a second.
        static let unchecked = 2_000
    }

    /// What is wrong, or `nil` for a note that can be parsed.
    ///
    /// Linear in the note; about one byte in fifty of a usual note is looked at singly.
    static func fault(in source: UnsafeBufferPointer<UInt8>) -> NoteFault? {
        guard source.count > Limit.unchecked else { return nil }
        var lines = HostileLines(source)
        lines.read()
        if let fault = lines.fault { return fault }
        guard lines.squares > Limit.work else { return nil }
        return workFault(in: source, runs: lines.longRuns)
    }

    /// The third measure, for a note with long runs of lines.
    private static func workFault(in source: UnsafeBufferPointer<UInt8>, runs: [Range<Int>]) -> NoteFault? {
        let work = runs.reduce(0) { sum, run in
            sum + run.count * SpecialBytes.count(in: UnsafeBufferPointer(rebasing: source[run]))
        }
        guard work > Limit.work, let found = LeafProbe.costliest(in: source), found.work > Limit.work else {
            return nil
        }
        return .tooMuchWork(found)
    }

    /// A note that shows as it is written: the whole of it in a code block, one line further down.
    static func asPlainText(_ source: ArraySlice<UInt8>) -> [UInt8] {
        var (longest, length) = (2, 0)
        for byte in source {
            length = byte == UInt8(ascii: "~") ? length + 1 : 0
            longest = max(longest, length)
        }
        let fence = [UInt8](repeating: UInt8(ascii: "~"), count: longest + 1)
        return fence + [UInt8(ascii: "\n")] + source + [UInt8(ascii: "\n")] + fence + [UInt8(ascii: "\n")]
    }
}

/// The bytes that may begin or end something of cmark's within a paragraph. Lectern's own syntax (`$`, `==`, `^`) is read in
/// proportion to the text, so its bytes do not count.
enum SpecialBytes {
    private static let isSpecial: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "[]()<*_~`@&!:\\".utf8 { table[Int(byte)] = true }
        return table
    }()

    static func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        isSpecial.withUnsafeBufferPointer { isSpecial in
            bytes.reduce(0) { isSpecial[Int($1)] ? $0 + 1 : $0 }
        }
    }
}

extension MarkdownDocument {
    /// Whether a note would be refused, for measuring what it costs to find out.
    package static func isRefused(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        HostileInput.fault(in: source) != nil
    }
}

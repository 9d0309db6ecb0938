/// The changes to a source before cmark reads it: marks where its parser must look closer, and bullets that are
/// written as lists.
///
/// A mark stands beside emphasis that Chinese punctuation would undo (``CJKEmphasis``), in a `[^` that is no footnote, before `[[`, `www.` and a `$$` that
/// begins a block, at which cmark itself asks no extension. The source is looked through once, as bytes.
struct SourcePreparation {
    private let source: UnsafeBufferPointer<UInt8>
    private let hasReturns: Bool
    /// Ranges of the source and what stands in their place, in order.
    private var changes: [(range: Range<Int>, bytes: [UInt8])] = []
    /// How often labels were looked for: each time costs the length of the note.
    private var lookups = 0
    /// The longest label of a footnote, so that looking for its end takes linear time.
    private static let longestLabel = 200
    private var strong = StrongRuns()
    /// Lines of nothing but `$$` that still lack a partner.
    private var openFormula: (place: Int, quotes: Int, change: Int)?

    /// The source as it is parsed, with its changes, or `nil` when it is parsed as it is.
    ///
    /// - Parameter bullets: Where lists are to begin (see ``LooseBullets``), in order.
    static func prepare(
        _ source: UnsafeBufferPointer<UInt8>, bullets: [Range<Int>] = [], keepsAngleWords: Bool = false
    ) -> (bytes: [UInt8], edits: [SourceMarks.Edit])? {
        var preparation = SourcePreparation(source: source)
        preparation.findMarks()
        preparation.add(bullets.map { ($0, LooseBullets.replacement) })
        if ByteSearch.contains(UInt8(ascii: "|"), in: source) {
            preparation.add(TableBars.escapes(in: source).map { ($0..<$0, [UInt8(ascii: "\\")]) })
        }
        if keepsAngleWords {
            var words = AngleWords(source)
            preparation.add(words.places().map { ($0..<$0, [CJKEmphasis.mark]) })
        }
        return preparation.changes.isEmpty ? nil : preparation.apply()
    }

    private init(source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        hasReturns = ByteSearch.contains(0x0D, in: source)
    }

    private mutating func findMarks() {
        let marked = (UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "w"), UInt8(ascii: "$"))
        var index = 0
        while true {
            index = ByteSearch.firstIndex(ofAny: marked, in: source, from: index)
            guard index < source.count else { break }
            switch source[index] {
            case UInt8(ascii: "*"): index = passStars(index)
            case UInt8(ascii: "["): index = passBracket(index)
            case UInt8(ascii: "w"): index = passHost(index)
            case UInt8(ascii: "$"): index = passDollars(index)
            default: index += 1
            }
        }
        // The last one has no partner.
        if let openFormula { changes.remove(at: openFormula.change) }
    }

    private mutating func mark(_ place: Int) {
        changes.append((place..<place, [CJKEmphasis.mark]))
    }

    /// Whether a backslash takes a character's meaning away.
    private func isEscaped(_ index: Int) -> Bool {
        var first = index
        while first > 0, source[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (index - first) % 2 == 1
    }

    private mutating func passStars(_ index: Int) -> Int {
        var end = index + 1
        while end < source.count, source[end] == UInt8(ascii: "*") { end += 1 }
        let start = isEscaped(index) ? index + 1 : index
        if let marks = strong.marks(in: source, start..<end) {
            for place in marks { mark(place) }
            return end
        }
        if start < end, let found = CJKEmphasis.insertion(for: start..<end, in: source) {
            changes.append((found.place..<found.place, found.bytes))
        }
        return end
    }

    private mutating func passBracket(_ index: Int) -> Int {
        if index + 1 < source.count, source[index + 1] == UInt8(ascii: "^"), !closesOnLine(index) {
            mark(index + 1)
            return index + 2
        }
        if keepsDefinitionText(index) { return index + 1 }
        guard index + 4 < source.count, source[index + 1] == UInt8(ascii: "["), !isEscaped(index),
            Wikilink.closing(in: source, from: index + 2) != nil
        else { return index + 1 }
        let isEmbedded = index > 0 && source[index - 1] == UInt8(ascii: "!") && !isEscaped(index - 1)
        mark(isEmbedded ? index - 1 : index)
        return index + 2
    }

    /// Labels of footnotes with blanks, which become hard ones, and prose that cmark would hide as the definition of a link.
    private mutating func keepsDefinitionText(_ open: Int) -> Bool {
        let limit = min(source.count, open + Self.longestLabel)
        guard open + 1 < limit, source[open + 1] != UInt8(ascii: "["),
            let close = source[open..<limit].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == 0x0A }),
            source[close] == UInt8(ascii: "]")
        else { return false }
        if source[open + 1] == UInt8(ascii: "^") {
            guard open + 2 < close, source[open + 2] != 0x20, source[close - 1] != 0x20,
                source[(open + 2)..<close].contains(where: { $0 >= 0x80 })
            else { return false }
            for index in open..<close where source[index] == 0x20 {
                changes.append((index..<(index + 1), [0xC2, 0xA0]))
            }
            return true
        }
        guard open == 0 || source[open - 1] == 0x0A, close + 2 < source.count, source[close + 1] == UInt8(ascii: ":"),
            source[open..<close].contains(where: { $0 >= 0x80 })
        else { return false }
        let rest = source[(close + 2)..<min(source.count, close + 400)].prefix { $0 != 0x0A }.drop { $0 == 0x20 }
        // A path or an address; or words that close a sentence.
        guard let first = rest.first, first >= 0x80,
            !rest.contains(where: { [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "#")].contains($0) }),
            !isReferred(open..<(close + 1))
        else { return false }
        mark(close + 1)
        return true
    }

    /// Whether a label in brackets stands in the note once more.
    private mutating func isReferred(_ label: Range<Int>) -> Bool {
        // A note with so many is no prose.
        lookups += 1
        guard lookups <= 200 else { return true }
        var index = 0
        while let open = ByteSearch.firstIndex(of: UInt8(ascii: "["), in: source, from: index) {
            if open != label.lowerBound, source[open...].starts(with: source[label]) { return true }
            index = open + 1
        }
        return false
    }

    /// Whether brackets that begin with `[^` close where a label would. cmark counts the length of a label in columns, and
    /// of one that goes on in another line it loses the text: a mark behind the bracket keeps it text.
    private func closesOnLine(_ open: Int) -> Bool {
        var depth = 0
        for index in open..<min(source.count, open + Self.longestLabel) {
            switch source[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return true }
            case 0x0A, 0x0D: return false
            default: continue
            }
        }
        return false
    }

    private mutating func passHost(_ index: Int) -> Int {
        guard index + 4 < source.count, source[index + 1] == UInt8(ascii: "w"), source[index + 2] == UInt8(ascii: "w"),
            source[index + 3] == UInt8(ascii: ".")
        else { return index + 1 }
        if index == 0 || !ASCII.isLetterOrDigit(UInt32(source[index - 1])) { mark(index) }
        return index + 4
    }

    /// Marks a line of nothing but `$$` when another one follows in as many block quotes.
    private mutating func passDollars(_ index: Int) -> Int {
        var end = index + 1
        while end < source.count, source[end] == UInt8(ascii: "$") { end += 1 }
        var rest = end
        while rest < source.count, source[rest] == 0x20 || source[rest] == 0x09 || source[rest] == 0x0D { rest += 1 }
        guard end - index == 2, rest == source.count || source[rest] == 0x0A, let quotes = quotesBefore(index) else {
            return end
        }
        if let open = openFormula, open.quotes == quotes {
            openFormula = nil
        } else {
            if let openFormula { changes.remove(at: openFormula.change) }
            openFormula = (index, quotes, changes.count)
            mark(index)
        }
        return end
    }

    /// How many `>` stand before a place on its line; `nil` when anything but those, blanks and the marks of lists does.
    private func quotesBefore(_ index: Int) -> Int? {
        var place = index
        while place > 0, source[place - 1] != 0x0A, index - place < Self.longestLabel { place -= 1 }
        var quotes = 0
        while place < index {
            switch source[place] {
            case UInt8(ascii: ">"): quotes += 1
            case 0x20, 0x09: break
            default:
                guard let end = endOfListMark(place), end < index else { return nil }
                place = end
            }
            place += 1
        }
        return quotes
    }

    /// Where the mark of a list item ends: at the blank behind `-`, `*`, `+`, `1.` or `1)`.
    private func endOfListMark(_ start: Int) -> Int? {
        var end = start
        if "-*+".utf8.contains(source[start]) {
            end += 1
        } else {
            while end < source.count, source[end] &- 0x30 < 10 { end += 1 }
            guard end > start, end < source.count, source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")")
            else { return nil }
            end += 1
        }
        return end < source.count && (source[end] == 0x20 || source[end] == 0x09) ? end : nil
    }

    private mutating func add(_ more: [(range: Range<Int>, bytes: [UInt8])]) {
        guard !more.isEmpty else { return }
        changes += more
        changes.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func endsLine(_ index: Int) -> Bool {
        source[index] == 0x0A || (source[index] == 0x0D && (index + 1 == source.count || source[index + 1] != 0x0A))
    }

    private func nextLineEnd(from start: Int, to end: Int) -> Int? {
        let part = UnsafeBufferPointer(rebasing: source[..<end])
        if !hasReturns { return ByteSearch.firstIndex(of: 0x0A, in: part, from: start) }
        return (start..<end).first(where: endsLine)
    }

    private func apply() -> (bytes: [UInt8], edits: [SourceMarks.Edit]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count + changes.count * 2)
        var edits: [SourceMarks.Edit] = []
        edits.reserveCapacity(changes.count)
        // The line, and where it starts in the new bytes.
        var (line, lineStart, done) = (1, 0, 0)
        for (range, text) in changes {
            var place = done
            while let index = nextLineEnd(from: place, to: range.lowerBound) {
                line += 1
                lineStart = bytes.count + index + 1 - done
                place = index + 1
            }
            bytes.append(contentsOf: source[done..<range.lowerBound])
            edits.append(
                SourceMarks.Edit(
                    line: line, byteColumn: bytes.count - lineStart, removed: range.count, added: text.count))
            bytes.append(contentsOf: text)
            done = range.upperBound
        }
        bytes.append(contentsOf: source[done...])
        return (bytes, edits)
    }
}

import LecternCore

/// Prose of which some is linked: the rest may hold abbreviations.
struct UnlinkedProse {
    let text: UnsafeBufferPointer<UInt8>
    /// The characters that stand beside the text.
    let before: UInt32?
    let after: UInt32?
    /// The first abbreviation that has not been passed; `nil` when it has not been looked for.
    var found: (range: Range<Int>, expansion: String)??

    init(_ text: UnsafeBufferPointer<UInt8>, before: UInt32?, after: UInt32?) {
        self.text = text
        self.before = before
        self.after = after
    }
}

extension NoteRenderer {
    /// Writes a stretch of prose between links, with its abbreviations marked. Where a link was made over an
    /// abbreviation, the link stands.
    mutating func write(_ prose: inout UnlinkedProse, _ range: Range<Int>) {
        guard let table = additions.abbreviations else {
            return out.escape(UnsafeBufferPointer(rebasing: prose.text[range]))
        }
        var done = range.lowerBound
        while true {
            let found: (range: Range<Int>, expansion: String)?
            if let known = prose.found, known.map({ $0.range.lowerBound >= done }) ?? true {
                found = known
            } else {
                found = table.next(in: prose.text, from: done, before: prose.before, after: prose.after)
                prose.found = .some(found)
            }
            guard let found, found.range.upperBound <= range.upperBound else { break }
            out.escape(UnsafeBufferPointer(rebasing: prose.text[done..<found.range.lowerBound]))
            out.write("<abbr")
            out.attribute("title", found.expansion)
            out.write(">")
            out.escape(UnsafeBufferPointer(rebasing: prose.text[found.range]))
            out.write("</abbr>")
            done = found.range.upperBound
        }
        out.escape(UnsafeBufferPointer(rebasing: prose.text[done..<range.upperBound]))
    }
}

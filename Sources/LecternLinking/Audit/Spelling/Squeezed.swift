import LecternCore

/// Text in folded form without single blanks and hyphens, with the place of each unit in the text itself.
struct Squeezed {
    private(set) var units: [UInt16] = []
    /// Where the character that each unit belongs to stands in the text, in bytes.
    private(set) var places: [Int] = []
    private var folded = FoldedText()

    init() {}

    init(_ text: String, folding: TextFolding) {
        var text = text
        text.withUTF8 { squeeze($0, folding: folding) }
    }

    mutating func squeeze(_ text: UnsafeBufferPointer<UInt8>, folding: TextFolding) {
        folding.fold(text, into: &folded)
        units.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        let folded = folded
        folded.withUnits { all in
            for index in all.indices where !Self.isSingleSeparator(at: index, in: all) {
                units.append(all[index])
                places.append(folded.place(of: index))
            }
        }
    }

    /// The end in the text of the character that a unit belongs to.
    func endOfCharacter(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = places[index] + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// Whether a separator stands between two other characters: ` - ` parts phrases, it does not join a word.
    private static func isSingleSeparator(at index: Int, in units: UnsafeBufferPointer<UInt16>) -> Bool {
        guard isSeparator(units[index]), index > 0, index + 1 < units.count else { return false }
        return !isSeparator(units[index - 1]) && !isSeparator(units[index + 1])
    }

    /// A blank, a hyphen, or a dash that passes for one. Folding has made line breaks blanks.
    private static func isSeparator(_ unit: UInt16) -> Bool {
        unit == 0x20 || unit == 0x2D || (0x2010...0x2013).contains(unit)
    }
}

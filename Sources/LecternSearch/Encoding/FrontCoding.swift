/// Writes sorted words so that each repeats nothing of the word before.
///
/// A word is one character for how many UTF-16 units it shares with the word before (at most 63), and the rest.
/// Words are parted by spaces, which no word holds.
struct FrontCoding {
    private(set) var bytes: [UInt8] = []
    private var previous: [UInt8] = []

    /// Adds the next word and tells how many bytes that took.
    mutating func append(_ word: [UInt8]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        let (length, units) = shared(with: word)
        bytes.append(Base64Digits.digit(UInt32(units)))
        bytes.append(contentsOf: word[length...])
        previous = word
    }

    /// The length of the common beginning, in bytes and in UTF-16 units, never part of a scalar.
    private func shared(with word: [UInt8]) -> (bytes: Int, units: Int) {
        var result = (bytes: 0, units: 0)
        var index = 0
        while index < min(previous.count, word.count), previous[index] == word[index] {
            let length = Self.length(of: word[index])
            let end = index + length
            guard end <= min(previous.count, word.count), previous[index..<end] == word[index..<end] else { break }
            let units = length == 4 ? 2 : 1
            guard result.units + units < 64 else { break }
            result = (end, result.units + units)
            index = end
        }
        return result
    }

    /// How many bytes the scalar takes that starts with a byte.
    private static func length(of lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}

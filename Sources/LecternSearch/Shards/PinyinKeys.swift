import LecternCore

/// The names with Han characters as they are typed without an input method: `weitiao` and `wt` for 微调.
struct PinyinKeys: Sendable {
    struct Key: Sendable {
        var text: [UInt8]
        /// Ascending.
        var documents: [UInt32]

        /// About how many bytes it adds to a file.
        var size: Int { text.count / 2 + 3 + documents.count * 2 }
    }

    /// Nobody types more of a name.
    private static let longest = 48

    /// By ascending bytes.
    let sorted: [Key]

    init(documents: [DocumentTerms], workers: Int) async throws {
        var names: [String] = []
        var owners: [UInt32] = []
        for (number, document) in documents.enumerated() {
            for key in document.titleKeys where key.contains(where: { $0 >= 0xE3 }) {
                names.append(String(decoding: key, as: UTF8.self))
                owners.append(UInt32(number))
            }
        }
        let pinyin = Pinyin(covering: names)
        let keys = try await names.concurrentMap(workers: workers) { Self.keys(of: $0, read: pinyin.syllables(of: $0)) }
        var found: [[UInt8]: [UInt32]] = [:]
        for (owner, keys) in zip(owners, keys) {
            for key in keys where found[key]?.last != owner { found[key, default: []].append(owner) }
        }
        sorted = found.map { Key(text: $0.key, documents: $0.value) }.sorted { $0.text.precedes($1.text) }
    }

    /// All syllables joined, and their initials; words of other letters inside stand in both as they are.
    ///
    /// - Parameter syllables: One for each Han character of the name, and one for what stands between two.
    private static func keys(of name: String, read syllables: [String]) -> [[UInt8]] {
        var whole: [UInt8] = []
        var initials: [UInt8] = []
        var hanCount = 0
        for (syllable, isHan) in zip(syllables, areHan(name)) {
            let letters = syllable.utf8.filter(isTyped)
            whole += letters
            initials += isHan ? letters.prefix(1) : letters[...]
            hanCount += isHan ? 1 : 0
        }
        guard hanCount > 0 else { return [] }
        let keys = [whole, initials].map { Array($0.prefix(longest)) }
        return (keys[0] == keys[1] ? [keys[0]] : keys).filter { $0.count > 1 }
    }

    /// For each Han character and each stretch between two, which of both it is.
    private static func areHan(_ name: String) -> [Bool] {
        var result: [Bool] = []
        for scalar in name.unicodeScalars {
            let isHan = CJK.isHan(scalar.value)
            if isHan || result.last != false { result.append(isHan) }
        }
        return result
    }

    private static func isTyped(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}

/// A family of notes that grow: `prefix`, `first` many times, `middle`, `second` many times, `suffix`.
///
/// `{}` in a repeated part stands for the number of the repetition.
struct Pattern: Hashable {
    var prefix = ""
    var first = ""
    var middle = ""
    var second = ""
    var suffix = ""

    /// The member of about `size` bytes.
    func note(ofSize size: Int) -> [UInt8] {
        let room = max(1, size - prefix.utf8.count - middle.utf8.count - suffix.utf8.count)
        let count = max(1, room / max(1, width(first) + width(second)))
        var note = Array(prefix.utf8)
        note.reserveCapacity(size + 64)
        append(first, count, to: &note)
        note += middle.utf8
        append(second, count, to: &note)
        note += suffix.utf8
        return note
    }

    private func width(_ unit: String) -> Int { unit.utf8.count + (unit.contains("{}") ? 4 : 0) }

    private func append(_ unit: String, _ count: Int, to note: inout [UInt8]) {
        if unit.isEmpty { return }
        let parts = unit.split(separator: "{}", omittingEmptySubsequences: false).map { Array($0.utf8) }
        for number in 0..<count {
            note += parts[0]
            for part in parts.dropFirst() {
                note += String(number).utf8
                note += part
            }
        }
    }
}

extension Pattern: CustomStringConvertible {
    var description: String {
        [("", prefix), ("×", first), ("", middle), ("×", second), ("", suffix)]
            .filter { !$0.1.isEmpty }.map { $0.0 + $0.1.debugDescription }.joined(separator: " ")
    }
}

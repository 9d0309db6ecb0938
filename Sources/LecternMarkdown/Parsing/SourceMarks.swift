import LecternCore

/// What was changed in a source before its parse, so that places can be told as they are in the file.
struct SourceMarks {
    /// Some bytes of a line that stand for others of the file.
    struct Edit: Equatable {
        /// From 1, in the source.
        var line: Int
        /// Where the new bytes start in the parsed line.
        var byteColumn: Int
        /// How many bytes of the file they stand for, and how many they are.
        var removed: Int
        var added: Int
    }

    private let edits: [Edit]
    /// For each edit, by how much the edits before it moved what follows on its line.
    private let shifts: [Int]
    /// How many lines stand above the source in its file (front matter).
    let lineOffset: Int

    /// - Parameter edits: In the order of the text.
    init(edits: [Edit], lineOffset: Int) {
        self.edits = edits
        self.lineOffset = lineOffset
        var shifts: [Int] = []
        shifts.reserveCapacity(edits.count)
        for (index, edit) in edits.enumerated() {
            let previous = index > 0 && edits[index - 1].line == edit.line ? edits[index - 1] : nil
            shifts.append(previous.map { shifts[index - 1] + $0.removed - $0.added } ?? 0)
        }
        self.shifts = shifts
    }

    /// The place in the file of a place in the parsed source.
    func filePosition(_ position: SourcePosition) -> SourcePosition {
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            let edit = edits[middle]
            if (edit.line, edit.byteColumn) < (position.line, position.byteColumn) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var result = position
        result.line += lineOffset
        guard low > 0, edits[low - 1].line == position.line else { return result }
        let edit = edits[low - 1]
        let passed = min(edit.added, position.byteColumn - edit.byteColumn)
        result.byteColumn +=
            shifts[low - 1] + (passed == edit.added ? edit.removed : min(passed, edit.removed)) - passed
        return result
    }
}

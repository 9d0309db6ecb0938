import LecternCore

/// The marks put into a source for ``CJKEmphasis``, so that places can be told as they are in the file.
struct SourceMarks {
    /// In the order of the text; columns in bytes, with all marks before them.
    let marks: [(line: Int, byteColumn: Int)]
    /// How many lines stand above the source in its file (front matter).
    let lineOffset: Int

    /// The place in the file of a place in the parsed source.
    func filePosition(_ position: SourcePosition) -> SourcePosition {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].line < position.line { low = middle + 1 } else { high = middle }
        }
        var result = position
        while low < marks.count, marks[low].line == position.line, marks[low].byteColumn < position.byteColumn {
            result.byteColumn -= min(CJKEmphasis.mark.count, position.byteColumn - marks[low].byteColumn)
            low += 1
        }
        result.line += lineOffset
        return result
    }
}

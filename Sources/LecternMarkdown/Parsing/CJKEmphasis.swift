/// Makes `**中文。**后文` and `**“引号”**后` emphasis, as their authors mean it (see ``Flanking`` for the rules).
///
/// Where a run of `*` has punctuation on its inner side and would flank only as a run beside a letter, a mark (the
/// control character DEL, to cmark neither blank nor punctuation) is put between the run and the punctuation. The marks
/// are taken out of every literal that cmark gives back. `_` never needs one: inside of words it makes no emphasis,
/// and Chinese has no blanks between words.
enum CJKEmphasis {
    static let mark: UInt8 = 0x7F

    /// Marks that are punctuation to cmark, for the outer side of a run that has `_` on its inner side, which must not
    /// see a letter there: `他**_说_**过`. The number of marks tells them from others and from one another.
    private static let outerBefore: [UInt8] = [mark, mark, UInt8(ascii: ",")]
    private static let outerAfter: [UInt8] = [UInt8(ascii: ","), mark, mark, mark]

    /// Where a run of `*` needs a mark, and which.
    static func insertion(
        for run: Range<Int>, in source: UnsafeBufferPointer<UInt8>
    ) -> (place: Int, bytes: [UInt8])? {
        guard run.lowerBound > 0, run.upperBound < source.count else { return nil }
        let tilde = UInt8(ascii: "~")
        // Two ASCII neighbours decide nothing here; `~` and marks are looked past.
        let (left, right) = (source[run.lowerBound - 1], source[run.upperBound])
        if left < 0x80, right < 0x80, left != tilde, right != tilde { return nil }
        let before = Flanking.Neighbor(before: run.lowerBound, in: source, passing: tilde)
        let after = Flanking.Neighbor(after: run.upperBound, in: source, passing: tilde)
        guard !before.isBlank, !after.isBlank, before.isPunctuation != after.isPunctuation else { return nil }
        let flanking = Flanking(before: before, after: after)
        guard flanking.isLeft, flanking.isRight else { return nil }
        let line = UInt8(ascii: "_")
        if after.isPunctuation {
            return right == line ? (run.lowerBound, outerBefore) : (run.upperBound, [mark])
        }
        return left == line ? (run.upperBound, outerAfter) : (run.lowerBound, [mark])
    }

    /// A copy of the bytes without marks.
    @inline(__always)
    static func withoutMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        appendWithoutMarks(bytes, to: &output)
        return output
    }

    static func appendWithoutMarks(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        guard ByteSearch.contains(mark, in: bytes) else { return output.append(contentsOf: bytes) }
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, bytes[end] == mark { end += 1 }
            switch end - index {
            case 0:
                output.append(bytes[index])
                end += 1
            case outerBefore.count - 1:
                if end < bytes.count, bytes[end] == outerBefore[2] { end += 1 }
            case outerAfter.count - 1:
                if output.last == outerAfter[0] { output.removeLast() }
            default: break
            }
            index = end
        }
    }
}

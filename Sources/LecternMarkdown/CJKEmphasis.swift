import LecternCore

/// Makes `**中文。**后文` and `**“引号”**后` emphasis, as their authors mean it.
///
/// CommonMark decides by the neighbours of a run of `*` whether it can open or close emphasis, and counts on
/// blanks beside punctuation, which Chinese does not write (commonmark-spec #650). Where a run has punctuation on
/// its inner side and a CJK character on its outer side, a mark (the noncharacter U+FDD0, neither letter,
/// blank nor punctuation) is put between the run and the punctuation, so that the run flanks as it would
/// beside a letter. The marks are taken out of every literal that cmark gives back.
/// The rules are those of tats-u's markdown-cjk-friendly.
enum CJKEmphasis {
    /// A source with marks, and where they went in.
    struct Prepared {
        var bytes: [UInt8]
        /// Offsets, in ascending order, into `bytes` of each mark.
        var marks: [(line: Int, byteColumn: Int)]
    }

    /// U+FDD0 in UTF-8.
    static let mark: [UInt8] = [0xEF, 0xB7, 0x90]

    /// The source with marks, or `nil` when it needs none: then it is parsed as it is.
    static func prepare(_ source: UnsafeBufferPointer<UInt8>) -> Prepared? {
        var insertions: [Int] = []
        var index = 0
        while index < source.count {
            let byte = source[index]
            guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") else {
                index += 1
                continue
            }
            var end = index + 1
            while end < source.count, source[end] == byte { end += 1 }
            if let place = insertion(for: index..<end, in: source) { insertions.append(place) }
            index = end
        }
        guard !insertions.isEmpty else { return nil }
        return insert(at: insertions, into: source)
    }

    /// Where a run of delimiters needs a mark.
    private static func insertion(for run: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> Int? {
        guard run.upperBound < source.count,
            let before = UTF8Scalar.decode(source, before: run.lowerBound)?.value
        else { return nil }
        let after = UTF8Scalar.decode(source, at: run.upperBound).value
        if isWordlike(before), CJK.isLetter(before) || CJK.isWide(after), isPunctuation(after) { return run.upperBound }
        if isWordlike(after), CJK.isLetter(after) || CJK.isWide(before), isPunctuation(before) { return run.lowerBound }
        return nil
    }

    private static func isWordlike(_ scalar: UInt32) -> Bool {
        scalar > 0x20 && !isPunctuation(scalar) && scalar != 0x3000 && scalar != 0xA0
            && scalar != UInt32(UInt8(ascii: "\\"))
    }

    private static func isPunctuation(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            switch UInt8(scalar) {
            case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
            default: return false
            }
        }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default:
            return false
        }
    }

    private static func insert(at places: [Int], into source: UnsafeBufferPointer<UInt8>) -> Prepared {
        var prepared = Prepared(bytes: [], marks: [])
        prepared.bytes.reserveCapacity(source.count + places.count * mark.count)
        var (line, lineStart, done) = (1, 0, 0)
        for place in places {
            for index in done..<place where source[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            }
            prepared.bytes.append(contentsOf: source[done..<place])
            prepared.bytes.append(contentsOf: mark)
            prepared.marks.append((line, place - lineStart))
            done = place
        }
        prepared.bytes.append(contentsOf: source[done...])
        return prepared
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
        var start = 0
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == mark[0], bytes[index + 1] == mark[1], bytes[index + 2] == mark[2] {
                output.append(contentsOf: bytes[start..<index])
                index += 3
                start = index
            } else {
                index += 1
            }
        }
        output.append(contentsOf: bytes[start...])
    }
}

import LecternCore

/// Whether lines that begin with `·`, `•` or their like, which plain text has for lists, are lists: `• 苹果` is read as
/// `- 苹果`.
package enum LooseBullets: String, Sendable, Hashable, CaseIterable {
    /// In notes that have at least two such lines and no list that Markdown knows: text that was written elsewhere.
    case automatic = "auto"
    case always = "true"
    case never = "false"
}

extension LooseBullets {
    /// What is parsed in place of a bullet.
    static let replacement = Array("- ".utf8)

    /// The bullets of a source, each with the wide blanks before it and the blanks behind it, in order.
    ///
    /// Lines of fenced or indented code and of raw text have none.
    func find(in source: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard self != .never, Self.mayHoldBullets(source) else { return [] }
        var scanner = BulletScanner(source)
        scanner.scan()
        let isWanted = self == .always || (scanner.bullets.count > 1 && !scanner.hasLists)
        return isWanted ? scanner.bullets : []
    }

    /// Tells the author, once in a note, what its bullets are read as.
    static func fault(at bullet: Range<Int>, in source: ArraySlice<UInt8>, lineOffset: Int) -> NoteFault {
        let start = source.startIndex + bullet.lowerBound
        let lineStart = source[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? source.startIndex
        let line = source[..<start].count { $0 == 0x0A } + 1
        let shown = String(decoding: source[start..<(start + bullet.count)], as: UTF8.self)
            .drop { $0.isWhitespace }.prefix(1)
        return NoteFault(
            .note, "lists.loose-bullets", at: SourcePosition(line: line + lineOffset, byteColumn: start - lineStart),
            marking: String(shown), lines: 0, "lines that begin with “\(shown)” are read as a list",
            explanation: "Markdown's lists begin with “- ”; a note without any may use the bullets of plain text.",
            suggestion: "Write “- ” in their place, or `lists: {loose-bullets: false}` in lectern.yaml.")
    }

    /// Whether a line begins with a bullet, behind blanks and markers of quotations.
    private static func mayHoldBullets(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < source.count {
            var index = start
            while index < source.count, source[index] == 0x20 || source[index] == UInt8(ascii: ">") { index += 1 }
            while index + 2 < source.count, source[index] == 0xE3, UTF8Scalar.decode(source, at: index).value == 0x3000
            {
                index += 3
            }
            if index < source.count, source[index] >= 0xC2,
                BulletScanner.isBullet(UTF8Scalar.decode(source, at: index).value)
            {
                return true
            }
            guard let feed = ByteSearch.firstIndex(of: 0x0A, in: source, from: index) else { return false }
            start = feed + 1
        }
        return false
    }
}

/// Looks through the lines of a source for bullets and for lists.
private struct BulletScanner {
    let source: UnsafeBufferPointer<UInt8>
    var bullets: [Range<Int>] = []
    var hasLists = false
    /// The fence of the code block that is open, and its length.
    private var fence: (byte: UInt8, length: Int)?

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
    }

    mutating func scan() {
        var start = 0
        while start < source.count {
            var end = start
            while end < source.count, source[end] != 0x0A { end += 1 }
            readLine(start..<end)
            start = end + 1
        }
    }

    private mutating func readLine(_ line: Range<Int>) {
        var start = line.lowerBound
        while start < line.upperBound, source[start] == 0x20 || source[start] == UInt8(ascii: ">") { start += 1 }
        guard start < line.upperBound else { return }
        let run = lengthOfRun(at: start, in: line)
        if let open = fence {
            if source[start] == open.byte, run >= open.length { fence = nil }
        } else if source[start] == UInt8(ascii: "`") || source[start] == UInt8(ascii: "~"), run >= 3 {
            fence = (source[start], run)
        } else if beginsList(at: start, in: line) {
            hasLists = true
        } else if let bullet = bullet(from: start, in: line) {
            let isCode = bullets.isEmpty && start - line.lowerBound >= 4
            if !isCode { bullets.append(bullet) }
        }
    }

    private func lengthOfRun(at start: Int, in line: Range<Int>) -> Int {
        var end = start
        while end < line.upperBound, source[end] == source[start] { end += 1 }
        return end - start
    }

    private func beginsList(at start: Int, in line: Range<Int>) -> Bool {
        var end = start
        switch source[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end += 1
        default:
            while end < line.upperBound, ASCII.isDigit(UInt32(source[end])) { end += 1 }
            guard end > start, end < line.upperBound,
                source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")")
            else { return false }
            end += 1
        }
        return end < line.upperBound && (source[end] == 0x20 || source[end] == 0x09)
    }

    /// The bullet at a place, behind wide blanks, when text follows that is no other bullet.
    private func bullet(from start: Int, in line: Range<Int>) -> Range<Int>? {
        var index = start
        while index + 2 < line.upperBound, UTF8Scalar.decode(source, at: index).value == 0x3000 { index += 3 }
        guard index < line.upperBound else { return nil }
        let (scalar, length) = UTF8Scalar.decode(source, at: index)
        guard Self.isBullet(scalar) else { return nil }
        index += length
        while index < line.upperBound {
            let (next, length) = UTF8Scalar.decode(source, at: index)
            guard next == 0x20 || next == 0x09 || next == 0x3000 || next == 0xA0 else { break }
            index += length
        }
        guard index < line.upperBound, source[index] != 0x0D else { return nil }
        return Self.isBullet(UTF8Scalar.decode(source, at: index).value) ? nil : start..<index
    }

    /// `·`, `•`, `‧`, `●`, `▪`, `◦` and the dot of katakana.
    static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x2022, 0x2027, 0x25CF, 0x25AA, 0x25E6, 0x30FB: true
        default: false
        }
    }
}

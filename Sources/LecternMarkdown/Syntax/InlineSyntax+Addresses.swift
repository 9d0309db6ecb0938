internal import CCMarkGFM
import LecternCore

/// Addresses that stand bare in the text, by the rules of GitHub's autolinks; they end where Chinese, Japanese or
/// Korean begins, letter or punctuation, and at quotation marks, dashes and dots of that width. Letters of these scripts
/// belong to the address where they begin a part of it, below the first: `https://a.cn/wiki/机器学习`.
extension InlineSyntax {
    /// `https://a.cn/x` at its `:`.
    func bareAddress() -> OpaquePointer? {
        guard bytes[start + 1] == UInt8(ascii: "/"), bytes[start + 2] == UInt8(ascii: "/") else { return nil }
        var first = start
        while first > 0, start - first < 6, ASCII.isLetter(UInt32(bytes[first - 1])) { first -= 1 }
        guard Self.isScheme(UnsafeBufferPointer(start: bytes + first, count: start - first)), !isInBrackets,
            let host = endOfHost(from: start + 3, needsDot: false)
        else { return nil }
        let end = trimmed(first..<endOfMark(first..<endOfAddress(from: host)))
        cmark_node_unput(block, Int32(start - first))
        return link(first..<end, prefix: "")
    }

    /// `www.a.cn` behind the mark that stands before it.
    func bareHost() -> OpaquePointer? {
        let before = characterBefore(start)
        let first = start + 1
        guard bytes[first + 1] == bytes[first], bytes[first + 2] == bytes[first], bytes[first + 3] == UInt8(ascii: "."),
            Self.isLetterOfHost(characterAfter(first + 4)),
            ASCII.isBlank(before) || Self.mayStandBefore(before), !isInBrackets,
            let host = endOfHost(from: first, needsDot: true)
        else { return nil }
        return link(
            first..<trimmed(first..<endOfMark(first..<endOfAddress(from: host))), prefix: "http://")
    }

    private func link(_ range: Range<Int>, prefix: StaticString) -> OpaquePointer? {
        guard let link = makeNode(CMARK_NODE_LINK, .none, at: range.lowerBound),
            let text = makeNode(CMARK_NODE_TEXT, .none, at: range.lowerBound)
        else { return nil }
        withString(range) { _ = cmark_node_set_literal(text, $0) }
        withString(range, prefix: prefix) { _ = cmark_node_set_url(link, $0) }
        cmark_node_append_child(link, text)
        cmark_inline_parser_set_offset(parser, Int32(range.upperBound))
        return link
    }

    private var isInBrackets: Bool {
        cmark_inline_parser_in_bracket(parser, 0) != 0 || cmark_inline_parser_in_bracket(parser, 1) != 0
    }

    private static func mayStandBefore(_ scalar: UInt32) -> Bool {
        switch scalar {
        case UInt32(UInt8(ascii: "*")), UInt32(UInt8(ascii: "_")), UInt32(UInt8(ascii: "~")), UInt32(UInt8(ascii: "(")):
            true
        default: endsAddress(scalar)
        }
    }

    private static func isScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        ["http", "https", "ftp"].contains { name in
            bytes.count == name.utf8.count && zip(bytes, name.utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// Whether a character is wide, or one of the quotation marks, dashes and dots that go with wide text.
    private static func endsAddress(_ scalar: UInt32) -> Bool {
        scalar >= 0x80 && (Flanking.isCJK(scalar) || (0x2010...0x205E).contains(scalar) || scalar == 0x3000)
    }

    private static func isLetterOfHost(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? ASCII.isLetterOrDigit(scalar) : !endsAddress(scalar)
    }

    /// The end of a host's name, without `_` in its last two parts; `nil` when none stands here.
    private func endOfHost(from first: Int, needsDot: Bool) -> Int? {
        var (end, dots, lines, linesBefore) = (first, 0, 0, 0)
        while bytes[end] != 0 {
            switch bytes[end] {
            case UInt8(ascii: "_"): lines += 1
            case UInt8(ascii: "."): (dots, linesBefore, lines) = (dots + 1, lines, 0)
            case UInt8(ascii: "-"), CJKEmphasis.mark: break
            default:
                guard Self.isLetterOfHost(characterAfter(end)) else { return checked() }
            }
            end += 1
        }
        return checked()

        func checked() -> Int? {
            guard end > first, bytes[first] != UInt8(ascii: "."), bytes[first] != UInt8(ascii: "-") else { return nil }
            return lines + linesBefore > 0 || (needsDot && dots == 0) ? nil : end
        }
    }

    private func endOfAddress(from index: Int) -> Int {
        var end = index
        var (parts, isInWidePart) = (0, false)
        while bytes[end] != 0, bytes[end] != UInt8(ascii: "<"), !ASCII.isBlank(UInt32(bytes[end])) {
            if bytes[end] >= 0xC0 {
                let scalar = characterAfter(end)
                if Self.endsAddress(scalar) {
                    // Right behind the host, `/` is where the sentence goes on: `https://a.cn/查看`.
                    let beginsPart = parts > 1 && Self.separators.contains(bytes[end - 1])
                    guard CJK.isLetter(scalar), isInWidePart || beginsPart else { break }
                    isInWidePart = true
                }
            } else if Self.separators.contains(bytes[end]) {
                parts += 1
                isInWidePart = false
            }
            end += 1
        }
        return end
    }

    /// What parts of an address begin with.
    private static let separators = Set("/=#".utf8)

    /// How far back a `==` may have opened a mark around an address.
    private static let markReach = 1000

    /// Where an address ends that stands in `==…==`.
    private func endOfMark(_ range: Range<Int>) -> Int {
        guard let close = range.dropLast().first(where: { isMark(at: $0) }) else { return range.upperBound }
        var (index, isOpen) = (max(1, range.lowerBound - Self.markReach), false)
        while index < range.lowerBound {
            let opens = isMark(at: index - 1)
            if opens { isOpen.toggle() }
            index += opens ? 2 : 1
        }
        return isOpen ? close : range.upperBound
    }

    private func isMark(at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "=") && bytes[index + 1] == UInt8(ascii: "=")
    }

    /// An address without the punctuation, entities and closing brackets that end a sentence rather than it.
    private func trimmed(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        var surplus = 0
        for index in range {
            if bytes[index] == UInt8(ascii: "(") { surplus -= 1 }
            if bytes[index] == UInt8(ascii: ")") { surplus += 1 }
        }
        while end > range.lowerBound {
            switch bytes[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""),
                CJKEmphasis.mark:
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 1
                while name > range.lowerBound, ASCII.isLetter(UInt32(bytes[name - 1])) { name -= 1 }
                let isEntity = name > range.lowerBound && name < end - 1 && bytes[name - 1] == UInt8(ascii: "&")
                end = isEntity ? name - 1 : end - 1
            case UInt8(ascii: ")") where surplus > 0:
                end -= 1
                surplus -= 1
            default: return end
            }
        }
        return end
    }
}

/// A pattern for one name: `*` stands for anything, `?` for one character, `[a-z]` and `[!a-z]` for one of some, and a
/// backslash for the character behind it.
struct Glob: Sendable, Hashable {
    private enum Token: Sendable, Hashable {
        case scalar(Unicode.Scalar)
        case one
        case many
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    }

    private let tokens: [Token]

    init(_ text: some StringProtocol) {
        var rest = Substring(text).unicodeScalars[...]
        var tokens: [Token] = []
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": if tokens.last != .many { tokens.append(.many) }
            case "?": tokens.append(.one)
            case "[": tokens.append(Self.set(&rest) ?? .scalar("["))
            case "\\": tokens.append(.scalar(rest.popFirst() ?? "\\"))
            default: tokens.append(.scalar(scalar))
            }
        }
        self.tokens = tokens
    }

    /// What stands in brackets; `nil`, with nothing read, when they do not end.
    private static func set(_ rest: inout Substring.UnicodeScalarView) -> Token? {
        var inner = rest
        let isNegated = inner.first == "!" || inner.first == "^"
        if isNegated { inner.removeFirst() }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        var isFirst = true
        while let scalar = inner.popFirst() {
            if scalar == "]", !isFirst {
                rest = inner
                return .set(ranges, isNegated: isNegated)
            }
            isFirst = false
            let low = scalar == "\\" ? inner.popFirst() ?? scalar : scalar
            guard inner.first == "-", let high = inner.dropFirst().first, high != "]" else {
                ranges.append(low...low)
                continue
            }
            inner = inner.dropFirst(2)
            if low <= high { ranges.append(low...high) }
        }
        return nil
    }

    /// Whether the whole of a name fits. When a try fails, only the last `*` takes one more character, so the time grows
    /// with the product of the lengths at most.
    func matches(_ name: String.UnicodeScalarView) -> Bool {
        var (token, place) = (0, name.startIndex)
        var retry: (token: Int, place: String.UnicodeScalarView.Index)?
        while place < name.endIndex {
            if token < tokens.count, tokens[token] == .many {
                retry = (token, place)
                token += 1
            } else if token < tokens.count, Self.fits(name[place], tokens[token]) {
                token += 1
                place = name.index(after: place)
            } else if let last = retry {
                place = name.index(after: last.place)
                retry = (last.token, place)
                token = last.token + 1
            } else {
                return false
            }
        }
        return tokens[token...].allSatisfy { $0 == .many }
    }

    private static func fits(_ scalar: Unicode.Scalar, _ token: Token) -> Bool {
        switch token {
        case .scalar(let own): own == scalar
        case .one: true
        case .many: false
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
        }
    }
}

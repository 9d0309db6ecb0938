/// A sink that keeps the tokens as strings, for tests and for whoever wants to look at them.
package struct TokenList: TokenSink, Sendable {
    package private(set) var tokens: [String] = []

    /// The tokens of a text in the order in which they are found.
    package static func tokens(of text: String, folding: CharacterFolding = .none) -> [String] {
        var scanner = TokenScanner(sink: TokenList(), folding: folding)
        scanner.scan(text)
        return scanner.sink.tokens
    }

    mutating func character(_ scalar: UInt32) {}

    mutating func pair(_ first: UInt32, _ second: UInt32) {
        tokens.append(Self.string(first) + Self.string(second))
    }

    mutating func lone(_ scalar: UInt32) {
        tokens.append(Self.string(scalar))
    }

    mutating func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        tokens.append(String(decoding: bytes, as: UTF8.self))
    }

    private static func string(_ scalar: UInt32) -> String {
        Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    }
}

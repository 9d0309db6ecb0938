/// The families that are tried.
enum PatternSet {
    /// What has a meaning somewhere in Markdown, and a few that have none.
    static let alphabet = "[]()!<>*_~`|-:@&#+.\\/^\"?=${}\n\t w1a中"
    /// The characters with the most meanings, for longer strings.
    static let core = "[]!(<*_`~\n"

    /// All strings of a length.
    static func strings(over alphabet: String, length: Int) -> [String] {
        (0..<length).reduce([""]) { strings, _ in strings.flatMap { string in alphabet.map { string + String($0) } } }
    }

    static func repeated(upTo length: Int) -> [Pattern] {
        let short = (1...min(3, length)).flatMap { strings(over: alphabet, length: $0) }
        let long = length > 3 ? (4...length).flatMap { strings(over: core, length: $0) } : []
        return (short + long).map { Pattern(first: $0) }
    }

    /// `open×n close×n`, `x×n y` and `y x×n`, also at the start of a block.
    static func paired() -> [Pattern] {
        let ones = (1...2).flatMap { strings(over: core + ">)]|-:^", length: $0) }
        let tails = ["", "a", "]", ")", ">", "\n", "\n\n", "*", "`", "|", "](", "]: a", "-->", "\n|-|", "\n-|-"]
        let heads = ["", "a", "# ", "> ", "- ", "[a]: ", "[^a]: ", "|", "a\n|-|\n", "[^a]\n\n[^a]: ", "[a]\n\n[a]: "]
        let closers = ["]", ")", "](a)", "]()", "][a]", "*", "_", "**", "~~", "`", ">", "-->", "\n", "\n\n", "]]", "|"]
        return ones.flatMap { one in
            tails.map { Pattern(first: one, suffix: $0) } + heads.map { Pattern(prefix: $0, first: one) }
                + closers.map { Pattern(first: one, second: $0) }
                + closers.map { Pattern(first: one, middle: "a", second: $0) }
        }
    }

    /// Strings of 4 to 9 characters drawn at random.
    static func random(_ count: Int, seed: UInt64) -> [Pattern] {
        var generator = Xorshift(state: seed)
        let characters = Array(alphabet)
        func string() -> String {
            String(
                (0..<(4 + generator.next(below: 6))).map { _ in characters[generator.next(below: characters.count)] })
        }
        return (0..<count).map { _ in
            generator.next(below: 3) == 0 ? Pattern(first: string(), second: string()) : Pattern(first: string())
        }
    }
}

/// A small generator of numbers that look random, the same at every run.
struct Xorshift {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}

/// The families that are tried.
enum PatternSet {
    /// What has a meaning somewhere in Markdown, and a few that have none.
    static let alphabet = "[]()!<>*_~`|-:@&#+.\\/^\"?=${}\n\t w1a中"
    /// The characters with the most meanings, for longer strings.
    static let core = "[]!(<*_`~\n"
    /// Beginnings and ends of the added syntax, which are longer than a character.
    static let added = [
        "==", "++", "$$", "[[", "![[", "]]", "*[", "*[a]: ", "\n:::", ":::", "::: a", "\n: ", "\n：", "> [!NOTE]",
        "[!NOTE]",
        ":a:", ":+1:", "{#a}", "{width=1}", "![a](b){", " ^a1", "[^", "[^a", "• ", "\n· ", "- [ ] ", "www.", "://",
        "```a",
        "```dot {1}", "Table: ", "“",
    ]

    /// All strings of a length.
    static func strings(over alphabet: String, length: Int) -> [String] {
        (0..<length).reduce([""]) { strings, _ in strings.flatMap { string in alphabet.map { string + String($0) } } }
    }

    static func repeated(upTo length: Int) -> [Pattern] {
        let characters = alphabet.map(String.init)
        let mixed = added.flatMap { one in
            [one] + (length > 1 ? (characters + added).flatMap { [one + $0, $0 + one] } : [])
        }
        let short = (1...min(3, length)).flatMap { strings(over: alphabet, length: $0) }
        let long = length > 3 ? (4...length).flatMap { strings(over: core, length: $0) } : []
        return (mixed + short + long).map { Pattern(first: $0) }
    }

    /// `open×n close×n`, `x×n y` and `y x×n`, also at the start of a block.
    static func paired() -> [Pattern] {
        let ones = added + (1...2).flatMap { strings(over: core + ">)]|-:^", length: $0) }
        let tails = [
            "", "a", "]", ")", ">", "\n", "\n\n", "*", "`", "|", "](", "]: a", "-->", "\n|-|", "\n-|-",
            "}", "\n: a", "\n:::\n",
        ]
        let heads = [
            "", "a", "# ", "> ", "- ", "[a]: ", "[^a]: ", "|", "a\n|-|\n", "[^a]\n\n[^a]: ", "[a]\n\n[a]: ",
            "::: a\n", "a\n: ", "*[a]: b\n\n", "> [!NOTE] ",
        ]
        let closers = [
            "]", ")", "](a)", "]()", "][a]", "*", "_", "**", "~~", "`", ">", "-->", "\n", "\n\n", "]]", "|",
            "==", "$", "++", "}", "\n:::", "\n: a\n\n",
        ]
        return ones.flatMap { one in
            tails.map { Pattern(first: one, suffix: $0) } + heads.map { Pattern(prefix: $0, first: one) }
                + closers.map { Pattern(first: one, second: $0) }
                + closers.map { Pattern(first: one, middle: "a", second: $0) }
        }
    }

    /// Strings of 4 to 9 characters, or pieces of the added syntax, drawn at random.
    static func random(_ count: Int, seed: UInt64) -> [Pattern] {
        var generator = Xorshift(state: seed)
        let pieces = alphabet.map(String.init) + added
        func string() -> String {
            (0..<(4 + generator.next(below: 6))).map { _ in pieces[generator.next(below: pieces.count)] }.joined()
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

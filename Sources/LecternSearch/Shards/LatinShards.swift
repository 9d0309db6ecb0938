/// Writes the postings of words, sorted, cut into files of about the target size, as the words come.
struct LatinShards {
    /// The first word of each file, by which the client finds the file of a word.
    private(set) var borders: [[UInt8]] = []
    private var words = FrontCoding()
    private var postings: [UInt8] = []
    private var cutter: SizeCutter

    init(shardBytes: Int) {
        cutter = SizeCutter(target: shardBytes)
    }

    /// Adds the next word.
    mutating func append(_ term: LatinTerms.Term, to sink: FileSink) throws {
        if cutter.begins(adding: term.size) {
            try finish(to: sink)
            borders.append(term.word)
        } else {
            postings.append(UInt8(ascii: " "))
        }
        words.append(term.word)
        postings.append(contentsOf: term.postings)
    }

    /// Hands the last file on.
    mutating func finish(to sink: FileSink) throws {
        guard !borders.isEmpty else { return }
        try sink.script(ScriptFile.name("latin", borders.count - 1), json())
        words = FrontCoding()
        postings.removeAll(keepingCapacity: true)
    }

    /// The words front-coded, and their postings in the same order, both parted by spaces.
    private func json() -> JSONText {
        var json = JSONText(capacity: words.bytes.count + postings.count + 32)
        json.raw("{\"words\":")
        json.string(words.bytes)
        json.raw(",\"postings\":")
        json.plain(postings)
        json.raw("}")
        return json
    }
}

/// Decides where a sequence of things is cut into files of about a target size.
struct SizeCutter {
    let target: Int
    private var size: Int?

    init(target: Int) {
        self.target = target
    }

    /// Whether the next thing begins a file.
    mutating func begins(adding added: Int) -> Bool {
        if let size, size + added <= target || size == 0 {
            self.size = size + added
            return false
        }
        size = added
        return true
    }

    /// How many files things of some sizes fill.
    static func count(_ sizes: some Sequence<Int>, target: Int) -> Int {
        var cutter = SizeCutter(target: target)
        return sizes.reduce(0) { $0 + (cutter.begins(adding: $1) ? 1 : 0) }
    }
}

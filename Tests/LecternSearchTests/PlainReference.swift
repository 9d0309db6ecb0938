@testable import LecternSearch

/// Counts terms with dictionaries, one token after the other: slow and plain.
struct PlainReference {
    /// For each term (`.single` marks single characters, which are a kind of their own), its postings by document.
    var postings: [Term: [IndexReader.Posting]] = [:]

    struct Term: Hashable {
        var text: String
        var isSingle = false
    }

    private struct Occurrence {
        var term: Term
        var block: Int
        var tenths: UInt32
        var flags: UInt32
    }

    /// Writes every token down.
    private struct Recorder: TokenSink {
        var occurrences: [Occurrence] = []
        var weight = TermWeight(.body)
        var block = 0
        var isText = false
        var length: UInt32 = 0

        mutating func character(_ scalar: UInt32) { add(Self.string([scalar]), isSingle: true) }
        mutating func pair(_ first: UInt32, _ second: UInt32) {
            add(Self.string([first, second]))
            if isText { length += weight.tenths }
        }
        mutating func lone(_ scalar: UInt32) {
            if isText { length += weight.tenths }
        }
        mutating func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
            add(String(decoding: bytes, as: UTF8.self))
            if isText { length += weight.tenths }
        }

        private mutating func add(_ text: String, isSingle: Bool = false) {
            occurrences.append(
                Occurrence(
                    term: Term(text: text, isSingle: isSingle), block: block, tenths: weight.tenths,
                    flags: weight.flags))
        }

        private static func string(_ scalars: [UInt32]) -> String {
            String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        }
    }

    /// For each triple of which the index must tell, the documents that hold it and the blocks in which it first ends.
    var triples: [String: [Int: Int]] = [:]

    init(_ documents: [SearchDocument], options: SearchOptions) {
        let recorders = documents.map { Self.record($0, options) }
        defer { countTriples(recorders.map(\.occurrences), options) }
        let scale = ImpactScale(lengths: recorders.map(\.length))
        for (number, recorder) in recorders.enumerated() {
            for (term, occurrences) in Dictionary(grouping: recorder.occurrences, by: \.term) {
                let blocks = Dictionary(grouping: occurrences, by: \.block)
                    .mapValues { $0.reduce(0) { $0 + Int($1.tenths) } }
                let heaviest = blocks.values.max() ?? 0
                let tenths = occurrences.reduce(0) { $0 + $1.tenths }
                let flags = occurrences.reduce(0) { $0 | $1.flags }
                let posting = LecternSearch.Posting(
                    document: UInt32(number),
                    placed: PlacedWeight(TermWeight(packed: tenths << 2 | flags), block: 0))
                postings[term, default: []].append(
                    .init(
                        document: number, digit: Int(scale.digit(of: posting)),
                        block: blocks.filter { $0.value == heaviest }.keys.min() ?? 0))
            }
        }
    }

    /// The terms by which filters find a document.
    private static func filters(of document: SearchDocument, _ options: SearchOptions) -> Set<String> {
        func words(_ kind: String, _ names: [String]) -> [String] {
            names.map { TitleKey.make(of: $0, folding: options.folding) }.filter { !$0.isEmpty }.map { key in
                let hash = String(FNV1a.hash(key), radix: 16)
                return "\(kind):" + String(repeating: "0", count: 8 - hash.count) + hash
            }
        }
        let folders = document.url.split(separator: "/").dropLast().map(String.init)
        return Set(words("tag", document.tags) + words("section", document.breadcrumb + folders))
    }

    private static func record(_ document: SearchDocument, _ options: SearchOptions) -> Recorder {
        var scanner = TokenScanner(sink: Recorder(), folding: options.folding)
        func scan(_ text: some Sequence<UInt8>, _ field: TermWeight.Field, isText: Bool = false) {
            scanner.sink.weight = TermWeight(field)
            scanner.sink.isText = isText
            scanner.scan(Array(text))
        }
        scan(document.title.utf8, .title)
        for alias in document.aliases { scan(alias.utf8, .alias) }
        for tag in document.tags { scan(tag.utf8, .tag) }
        for name in document.breadcrumb { scan(name.utf8, .breadcrumb) }
        scan(document.summary.utf8, .body)
        let field: TermWeight.Field = document.kind == .term || document.kind == .event ? .definition : .body
        for (number, block) in TextBlocks(document, targetBytes: options.blockBytes).blocks.enumerated() {
            scanner.sink.block = number
            for piece in block.pieces {
                let section = document.sections[piece.section]
                if piece.range.lowerBound == 0 {
                    scan(section.heading.utf8, .heading)
                    scan(section.code, .code, isText: true)
                }
                scanner.sink.weight = TermWeight(field)
                scanner.sink.isText = true
                Array(section.text[piece.range]).withUnsafeBufferPointer { scanner.read($0) }
                if piece.range.upperBound == section.text.count { scanner.finish() }
            }
        }
        scanner.sink.weight = TermWeight(.breadcrumb)
        scanner.sink.block = 0
        scanner.sink.isText = false
        for filter in filters(of: document, options).sorted() {
            Array(filter.utf8).withUnsafeBufferPointer { scanner.sink.word($0[...]) }
        }
        return scanner.sink
    }

    /// In what was written down, a pair, a character and a pair in turn are three characters side by side.
    private mutating func countTriples(_ documents: [[Occurrence]], _ options: SearchOptions) {
        func isPair(_ occurrence: Occurrence) -> Bool {
            !occurrence.term.isSingle && ScalarClass.isHan(occurrence.term.text.unicodeScalars.first?.value ?? 0)
        }
        for (number, occurrences) in documents.enumerated() {
            for (first, (middle, last)) in zip(occurrences, zip(occurrences.dropFirst(), occurrences.dropFirst(2)))
            where isPair(first) && middle.term.isSingle && isPair(last) && last.tenths != TermWeight.Field.code.tenths {
                let counts = [first, last].map { postings[$0.term]?.count ?? 0 }
                guard counts[0] * counts[1] > options.mostMeetings * documents.count else { continue }
                let text = first.term.text + middle.term.text
                triples[text, default: [:]][number] = min(triples[text]?[number] ?? .max, last.block)
            }
        }
    }
}

import BenchmarkSupport
import Foundation
import LecternCore
import LecternLinking
import LecternMarkdown

/// Times the term automaton beside cmark's parser over the same notes, on one core.
///
/// usage: term-matching-benchmark FOLDER [TERMS]
/// The terms come from the notes themselves (``TermHarvest``), so that they are really found.

let folder = CommandLine.arguments.dropFirst().first ?? "Content"
let termCount = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 10_000
let notes = try NoteFolder.read(folder)
let byteCount = notes.reduce(0) { $0 + $1.count }
let terms = TermHarvest.terms(in: notes, count: termCount)
guard byteCount > 0, !terms.isEmpty else {
    print("no notes in \(folder)")
    exit(1)
}

let surfaces = terms.enumerated().map { number, name in
    Surface(text: name, entry: number, isCaseSensitive: LexiconSurfaces.isAcronym(name))
}
let folding = TextFolding(pairs: HanFoldingTable.traditionalToSimplified)
let start = ContinuousClock.now
let matcher = TermMatcher(surfaces: surfaces, folding: folding)
let buildTime = start.duration(to: .now)

var matchCount = 0
let parsing = Stopwatch.median(of: 7) {
    for note in notes { _ = MarkdownDocument(parsing: note[...]) }
}
let matching = Stopwatch.median(of: 7) {
    var scratch = MatcherScratch()
    matchCount = 0
    for note in notes {
        matchCount += note.withUnsafeBufferPointer { matcher.matches(in: Prose($0), scratch: &scratch).count }
    }
}

print("notes: \(notes.count), \(byteCount) bytes; terms: \(terms.count), \(matchCount) matches")
print("automaton built in \(Stopwatch.milliseconds(buildTime)) ms")
print("parse with cmark (ms):  \(Stopwatch.milliseconds(parsing))  (\(Stopwatch.rate(byteCount, parsing)) MB/s)")
print("find terms (ms):        \(Stopwatch.milliseconds(matching))  (\(Stopwatch.rate(byteCount, matching)) MB/s)")
print("speed of finding terms, parsing being 1: \(Stopwatch.ratio(parsing, matching))")

import BenchmarkSupport
import Foundation
import LecternCore
import LecternMarkdown

/// Times the whole of LecternMarkdown beside cmark's own parser and renderer over the same notes, on one core.
///
/// usage: markdown-speed FOLDER [RUNS]
/// The two take turns, so that both meet the same load; medians of processor time.

let folder = CommandLine.arguments.dropFirst().first ?? "Content"
let runs = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 9
let notes = try NoteFolder.read(folder)
let byteCount = notes.reduce(0) { $0 + $1.count }
guard byteCount > 0 else {
    print("no notes in \(folder)")
    exit(1)
}

let contestants: [(name: String, work: ([UInt8]) -> Int)] = [
    ("cmark, parse and render", PlainCMark.render),
    (
        "Lectern, look for hostile input",
        { note in note.withUnsafeBufferPointer { MarkdownDocument.isRefused($0) ? 1 : 0 } }
    ),
    ("Lectern, parse", { note in MarkdownDocument(parsing: note[...]).outline().count }),
    (
        "Lectern, parse and render",
        { note in
            var linker = PlainLinker()
            return MarkdownDocument(parsing: note[...]).render(linker: &linker).html.count
        }
    ),
]
var times = [[Double]](repeating: [], count: contestants.count)
for run in 0...runs {
    for (index, contestant) in contestants.enumerated() {
        // The library's own extensions take characters out of a table that Lectern's notes need; this puts them back.
        _ = MarkdownProfile.gfm.specifiedHTML(of: [])
        let start = clock()
        var sum = 0
        for note in notes { sum &+= contestant.work(note) }
        let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        // The first run warms up.
        if run > 0, sum >= 0 { times[index].append(time) }
    }
}

let medians = times.map { $0.sorted()[$0.count / 2] }
print("notes: \(notes.count), \(byteCount) bytes, \(runs) runs")
for (contestant, median) in zip(contestants, medians) {
    let ratio = (median / medians[0] * 1000).rounded() / 1000
    print("\(contestant.name): \(Int(median * 1000)) ms, \(ratio) times cmark")
}

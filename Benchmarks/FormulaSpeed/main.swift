import Foundation
import LecternCore
import LecternMarkdown

/// Times the setting of formulas: those of a file, one a line, and those of the notes of folders.
///
/// usage: formula-speed FORMULAS [--rounds N] [--html FILE] FOLDER…
/// Times are processor time of all threads of the process: those that compile and collect in the script engine count.
/// A round sets each different formula once, with one more blank at its end than in the round before, so that it is
/// new to the typesetter. `--html` writes what became of the formulas, to be compared with another version's.

var arguments = Array(CommandLine.arguments.dropFirst())

@MainActor func takeOption(_ name: String) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(index...(index + 1)) }
    return arguments[index + 1]
}

func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

let rounds = takeOption("--rounds").flatMap { Int($0) } ?? 20
let htmlFile = takeOption("--html")
guard let list = arguments.first else {
    print("usage: formula-speed FORMULAS [--rounds N] [--html FILE] FOLDER…")
    exit(2)
}
let collector = FormulaCollector()
for folder in arguments.dropFirst() { try collector.collect(fromNotesIn: folder) }
let fromNotes = collector.formulas
let typical = String(decoding: try FileSystem.read(list), as: UTF8.self).split(separator: "\n")
    .flatMap { [Formula(source: String($0), isDisplay: false), Formula(source: String($0), isDisplay: true)] }
let all = fromNotes + typical
var seen: Set<Formula> = []
let distinct = all.filter { seen.insert($0).inserted }

let typesetter = KaTeXTypesetter()
if let obstacle = typesetter.obstacle {
    print(obstacle.summary)
    exit(1)
}
let start = processorTime()
_ = try typesetter.typeset("x + 0", isDisplay: false)
let startUp = processorTime() - start

var output: [UInt8] = []
var faults = 0
var times: [Double] = []
for round in 0...rounds {
    let blanks = String(repeating: " ", count: round)
    let sources = distinct.map { $0.source + blanks }
    let start = processorTime()
    for (formula, source) in zip(distinct, sources) {
        let result = Result { () throws(EngineFault) in try typesetter.typeset(source, isDisplay: formula.isDisplay) }
        if round > 0 { continue }
        switch result {
        case .success(let set): output += set.html
        case .failure(let fault):
            faults += 1
            output += "\(fault.summary) \(fault.byteOffset ?? -1) \(fault.byteLength)".utf8
        }
        output.append(UInt8(ascii: "\n"))
    }
    times.append((processorTime() - start) / Double(distinct.count))
}
if let htmlFile { try FileSystem.write(output, to: htmlFile) }

print("formulas: \(all.count), \(fromNotes.count) of them in notes; \(distinct.count) distinct, \(faults) faulty")
print("start-up of the engine: \(rounded(startUp)) ms")
print("each distinct formula, first round: \(rounded(times[0])) ms")
let warm = times.dropFirst().sorted()
if let fastest = warm.first, let slowest = warm.last {
    print(
        "each distinct formula, once the engine is warm: \(rounded(warm[warm.count / 2])) ms "
            + "(median of \(rounds) rounds; \(rounded(fastest)) to \(rounded(slowest)))")
}

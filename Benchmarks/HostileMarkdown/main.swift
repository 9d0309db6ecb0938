import Foundation
import LecternMarkdown

/// Looks for notes that take long: short strings repeated, in pairs, in all raw-HTML policies.
///
/// usage: hostile-markdown [known|repeated|paired|random|FILE] [LENGTH or COUNT] [SEED]
/// Prints the slowest families; ends with 1 when a note of 1 MB would take more than 2 seconds.
/// With a path it times that one note.

let arguments = Array(CommandLine.arguments.dropFirst())
let what = arguments.first ?? "known"
let number = arguments.dropFirst().first.flatMap { Int($0) }
let seed = arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1

let families: [Pattern]
var exploration = Exploration(sizes: [100_000, 1_000_000], screen: 200e-9, budget: 2)
switch what {
case "known":
    families = KnownPatterns.all
    exploration = Exploration(sizes: [8_000, 32_000, 100_000, 1_000_000], screen: 100e-9, budget: 2)
case "repeated": families = PatternSet.repeated(upTo: number ?? 3)
case "paired": families = PatternSet.paired()
case "random": families = PatternSet.random(number ?? 20_000, seed: seed)
default:
    guard let data = FileManager.default.contents(atPath: what) else {
        print("no such file: \(what)")
        exit(2)
    }
    for policy in RawHTMLPolicy.allCases {
        var seconds = 0.0
        let isRefused = Exploration.compile(Array(data), RenderOptions(rawHTML: policy), &seconds)
        print("\(policy.rawValue): \(Int(seconds * 1000)) ms\(isRefused ? ", refused" : "")")
    }
    exit(0)
}

var findings: [Exploration.Finding] = []
for pattern in families {
    for policy in what == "known" ? RawHTMLPolicy.allCases : [.sanitized] {
        let finding = exploration.explore(pattern, RenderOptions(rawHTML: policy))
        findings.append(finding)
        guard exploration.projected(finding) > exploration.budget else { continue }
        // At once: what comes next may take long.
        FileHandle.standardError.write(Data("slow: \(pattern): \(finding.seconds) s for \(finding.size) bytes\n".utf8))
    }
}
findings.sort { exploration.projected($0) > exploration.projected($1) }
for finding in findings.prefix(40) where what == "known" || finding.seconds > 0.001 {
    let milliseconds = Int(finding.seconds * 1000)
    print("\(milliseconds) ms for \(finding.size) bytes\(finding.isRefused ? ", refused" : ""): \(finding.pattern)")
}
let slow = findings.filter { exploration.projected($0) > exploration.budget }
print("\(families.count) families, \(slow.count) too slow")
exit(slow.isEmpty ? 0 : 1)

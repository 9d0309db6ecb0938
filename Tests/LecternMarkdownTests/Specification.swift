import Foundation
import Testing

/// The specification of GitHub Flavored Markdown, as Debian's package `cmark-gfm` carries it.
enum Specification {
    struct Example {
        var number: Int
        var markdown: String
        var html: String
        /// The extensions that it needs: none for an example of CommonMark.
        var extensions: [String]
    }

    static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    private static let program = "/usr/bin/cmark-gfm"

    static var isThere: Bool {
        FileManager.default.isReadableFile(atPath: path) && FileManager.default.isExecutableFile(atPath: program)
    }
    static let absence: Comment = "\(path) or \(program) is not there: install Debian's package cmark-gfm"

    /// The examples, which stand between fences of 32 backticks, Markdown above a lone `.` and HTML below it.
    static func examples() throws -> [Example] {
        let text = try output(of: "/usr/bin/env", ["gzip", "-dc", path])
        let fence = String(repeating: "`", count: 32)
        var examples: [Example] = []
        var (open, parts): ([String]?, [[String]]) = (nil, [[]])
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let names = open, line == fence {
                let texts = parts.map { $0.map { $0.replacing("→", with: "\t") + "\n" }.joined() }
                // GitHub's service has a tag that says what no program can know.
                if texts.count == 2, !names.contains("disabled") {
                    examples.append(
                        Example(number: examples.count + 1, markdown: texts[0], html: texts[1], extensions: names))
                }
                open = nil
            } else if open != nil, line == "." {
                parts.append([])
            } else if open != nil {
                parts[parts.count - 1].append(String(line))
            } else if line.hasPrefix(fence + " example") {
                open = line.dropFirst(fence.count + " example".count).split(separator: " ").map(String.init)
                parts = [[]]
            }
        }
        return examples
    }

    /// What the program makes of a text.
    static func judge(_ markdown: String, _ flags: [String]) throws -> String {
        try output(of: program, flags, input: markdown)
    }

    private static func output(of program: String, _ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}

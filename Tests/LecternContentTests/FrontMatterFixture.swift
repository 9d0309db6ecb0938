import Foundation
import LecternCore
import Testing

/// Files with faults and the diagnostics that they must yield, as tables in JSON beside them.
///
/// `LECTERN_RECORD=1` writes the tables anew, and the tests then fail, so that a recording is looked at.
struct FrontMatterFixture: Sendable {
    /// What a table says of a diagnostic.
    struct Expected: Codable, Equatable {
        var identifier: String
        var severity: String
        var line: Int
        var column: Int
        var length: Int
        var summary: String
        var suggestion: String?

        init(_ diagnostic: Diagnostic) {
            identifier = diagnostic.identifier
            severity = diagnostic.severity.rawValue
            line = diagnostic.location?.line ?? 0
            column = diagnostic.location?.column ?? 0
            length = diagnostic.location?.length ?? 0
            summary = diagnostic.summary
            suggestion = diagnostic.suggestion
        }
    }

    let folder: URL

    /// - Parameter name: A folder below `Fixtures`.
    init(_ name: String) {
        folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    }

    /// Compares what `read` finds in each file of the folder with the folder's table.
    func check(_ read: ([UInt8], String) -> [Diagnostic]) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted()
        var found: [String: [Expected]] = [:]
        for name in names {
            let diagnostics = read(Array(try Data(contentsOf: folder.appending(path: name))), name)
            #expect(diagnostics.allSatisfy { $0.location?.file == name })
            #expect(diagnostics.allSatisfy { !$0.summary.hasSuffix(".") })
            found[name] = diagnostics.map(Expected.init)
        }
        let table = folder.appending(path: "expected.json")
        if ProcessInfo.processInfo.environment["LECTERN_RECORD"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(found).write(to: table)
            Issue.record("recorded \(table.path)")
            return
        }
        let expected = try JSONDecoder().decode([String: [Expected]].self, from: Data(contentsOf: table))
        #expect(expected.keys.sorted() == names, "the table and the folder name the same files")
        for name in names { #expect(found[name] == expected[name], "\(name)") }
    }
}

extension LecternCore.SourceLocation {
    /// "2:8+3": line, column and length.
    var brief: String { "\(line):\(column)+\(length)" }
}

import Foundation
import LecternMarkdown
import Testing

/// A hand-checked case of the added blocks: Markdown, the HTML it becomes, and the faults that are reported.
///
/// A file of `Fixtures/blocks` holds cases as `=== name`, Markdown, `---`, HTML; faults stand last, as
/// `! severity identifier line:column`.
struct BlockCase: Sendable, CustomTestStringConvertible {
    var file: String
    var name: String
    var markdown: String
    var html: String
    var faults: [String]
    var testDescription: String { "\(file): \(name)" }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/blocks")

    static func all() throws -> [BlockCase] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        return try files.filter { $0.hasSuffix(".txt") }.flatMap { file in
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            return ("\n" + text).components(separatedBy: "\n=== ").dropFirst().map { read($0, of: file) }
        }
    }

    private static func read(_ text: String, of file: String) -> BlockCase {
        var lines = text.components(separatedBy: "\n")
        while lines.last == "" { lines.removeLast() }
        let bar = lines.firstIndex(of: "---") ?? lines.endIndex
        let output = lines[bar...].dropFirst()
        return BlockCase(
            file: file, name: lines[0], markdown: lines[1..<bar].joined(separator: "\n") + "\n",
            html: output.filter { !$0.hasPrefix("! ") }.map { $0 + "\n" }.joined(),
            faults: output.filter { $0.hasPrefix("! ") })
    }
}

struct BlockCaseTests {
    @Test("the added blocks", arguments: try BlockCase.all())
    func renders(_ sample: BlockCase) {
        var linker = PlainLinker()
        let document = MarkdownDocument(
            parsing: Array(sample.markdown.utf8)[...], options: ParseOptions(expandsEmoji: sample.file == "emoji.txt"))
        let note = document.render(linker: &linker)
        #expect(String(decoding: note.html, as: UTF8.self) == sample.html)
        let faults = note.faults.map {
            "! \($0.severity) \($0.identifier) \($0.position.line):\($0.position.byteColumn)"
        }
        #expect(faults == sample.faults)
    }

    @Test("there are enough cases")
    func count() throws {
        #expect(try BlockCase.all().count >= 180)
    }
}

import Foundation
import Testing

/// One case of the tables in `Fixtures/linking/cases`; the format is described in the README beside them.
struct LinkingCase: Sendable, CustomTestStringConvertible {
    /// What holds for the whole site that the case needs.
    struct Setting: Hashable, Sendable, Comparable {
        var autolink = "section"
        var html = "sanitized"

        static func < (a: Setting, b: Setting) -> Bool { (a.autolink, a.html) < (b.autolink, b.html) }
    }

    var name: String
    /// Where the case begins in its file.
    var place: Testing.SourceLocation
    var setting = Setting()
    var folder = ""
    /// Lines of the note's front matter.
    var frontMatter: [String] = []
    /// A page that the fixture makes by itself, in place of a text.
    var page: String?
    var markdown: [String] = []
    /// `shown words => target`, in order.
    var links: [String] = []
    /// Whether the expected links, or `none`, were read.
    private var isComplete = false

    init(name: String, place: Testing.SourceLocation) {
        self.name = name
        self.place = place
    }

    var testDescription: String { name }
}

extension LinkingCase {
    /// A line that the tables cannot have.
    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/linking")

    /// Reads a table of cases.
    static func load(_ table: String) throws -> [LinkingCase] {
        let file = folder.appendingPathComponent("cases/\(table).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        var cases: [LinkingCase] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let place = Testing.SourceLocation(
                fileID: "LecternLinkingTests/\(table).txt", filePath: file.path, line: index + 1, column: 1)
            if line.hasPrefix("=== ") {
                cases.append(LinkingCase(name: String(line.dropFirst(4)), place: place))
            } else if var last = cases.popLast() {
                try last.read(line, at: place)
                cases.append(last)
            } else if !line.isEmpty, !line.hasPrefix(";;") {
                throw Fault(description: "\(table).txt:\(index + 1): no case has begun")
            }
        }
        return try cases.map { try $0.checked() }
    }

    private mutating func read(_ line: Substring, at place: Testing.SourceLocation) throws {
        if line.hasPrefix("@ "), markdown.isEmpty {
            try readSetting(line.dropFirst(2), at: place)
        } else if line.hasPrefix("-> ") {
            if line != "-> none" { links.append(String(line.dropFirst(3))) }
            isComplete = true
        } else if isComplete {
            guard line.isEmpty || line.hasPrefix(";;") else {
                throw Fault(description: "\(place.fileID):\(place.line): text below the links of a case")
            }
        } else {
            markdown.append(String(line))
        }
    }

    private mutating func readSetting(_ line: Substring, at place: Testing.SourceLocation) throws {
        let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("autolink", let value?): setting.autolink = value
        case ("html", let value?): setting.html = value
        case ("folder", let value?): folder = value
        case ("front", let value?): frontMatter.append(value)
        case ("page", let value?): page = value
        default: throw Fault(description: "\(place.fileID):\(place.line): unknown setting \(line)")
        }
    }

    private func checked() throws -> LinkingCase {
        guard isComplete, markdown.isEmpty == (page != nil) else {
            throw Fault(description: "\(place.fileID):\(place.line): “\(name)” lacks its text or its links")
        }
        return self
    }
}

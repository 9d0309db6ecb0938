import Foundation
import Testing

/// One line of the tables in `Fixtures/chinese`; the README beside them describes the format.
struct ChineseCase: Sendable, CustomTestStringConvertible {
    var place: String
    var markdown: String
    var html: String
    /// Whether the text must show as it is written.
    var staysAsItIs: Bool

    var testDescription: String { "\(place): \(markdown)" }

    init?(_ line: Substring, place: String) {
        if line.isEmpty || line.hasPrefix("# ") { return nil }
        self.place = place
        let text = line.replacing("⏎", with: "\n")
        if text.hasPrefix("≡ ") {
            markdown = String(text.dropFirst(2))
            html = "<p>\(Self.escaped(markdown))</p>\n"
            staysAsItIs = true
        } else {
            guard let arrow = text.ranges(of: " → ").last else { return nil }
            markdown = String(text[..<arrow.lowerBound])
            html = text[arrow.upperBound...] + "\n"
            staysAsItIs = false
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    static let all: [Self] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/chinese")
        return ["emphasis", "lines-and-lists", "addresses", "inlines"].flatMap { name -> [Self] in
            let data = (try? Data(contentsOf: folder.appendingPathComponent("\(name).txt"))) ?? Data()
            let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().compactMap { Self($0.element, place: "\(name).txt:\($0.offset + 1)") }
        }
    }()
}

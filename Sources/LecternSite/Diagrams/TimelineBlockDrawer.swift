import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// Draws a block of code that lists events as a timeline's note does: `- 2017年：…`, `## 时期（1950–2005）`.
struct TimelineBlockDrawer: Sendable {
    private let words: StringTable
    private let language: DateLanguage

    init(words: StringTable, language: DateLanguage) {
        self.words = words
        self.language = language
    }

    var fingerprint: String { "timeline \(language) \(words.text(.timelineOverview)) \(words.text(.timelineScale))" }

    /// The drawing, and the events below it: a dot alone says little to who cannot point at it.
    func html(of diagram: DiagramSource) throws(EngineFault) -> String {
        let document = MarkdownDocument(parsing: Array(diagram.text.utf8)[...])
        let reading = TimelineReader.read(document.outline(), path: "", file: "")
        try check(reading, of: diagram.text)
        let sketch = TimelineSketch(words: words, language: language)
        let drawing = sketch.drawing(
            periods: reading.periods, events: reading.events, title: diagram.title, heightLimit: 96
        ) { _ in "" }
        return drawing.markup + list(of: reading.events)
    }

    private func check(_ reading: TimelineReader.Reading, of source: String) throws(EngineFault) {
        if let fault = reading.diagnostics.first {
            throw EngineFault(
                fault.summary, byteOffset: fault.location.map { offset(ofLine: $0.line, in: source) },
                suggestion: fault.suggestion)
        }
        guard reading.events.isEmpty else { return }
        throw EngineFault("a timeline without events", suggestion: "List them, as in “- 2017年：…”.")
    }

    private func offset(ofLine line: Int, in source: String) -> Int {
        var offset = 0
        for text in source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(line - 1)
        {
            offset += text.count + 1
        }
        return offset
    }

    private func list(of events: [TimelineEvent]) -> String {
        let items = events.map { event in
            let iso = event.date?.datetimeAttribute.map { " datetime=\"\(HTMLEscaping.escaped($0))\"" } ?? ""
            let date = HTMLEscaping.escaped(event.dateLabel(in: language))
            return "<li><time\(iso)>\(date)</time><span>\(HTMLEscaping.escaped(event.text))</span></li>\n"
        }
        return "<ol class=\"article-events\">\n" + items.joined() + "</ol>\n"
    }
}

package import LecternCore
package import LecternMarkdown

/// Reads periods and events out of a timeline note.
///
/// A heading with a range is a period: `## 萌芽期（1950–2005）`. A list item that starts with a date is an event:
/// `- 2017年：Google 提出 Transformer … #架构`; words with `#` at its end are its tags. Everything else is text and
/// stays where it stands.
package struct TimelineReader {
    /// The timeline of one note.
    package struct Reading: Sendable, Hashable {
        /// What stands above the first period, besides events.
        package var introduction: [DocumentPart] = []
        package var periods: [TimelinePeriod] = []
        package var events: [TimelineEvent] = []
        package var diagnostics: [Diagnostic] = []

        package init() {}
    }

    private let path: String
    private let file: String
    private var reading = Reading()
    private var hasTitle = false
    private var periodIDs = UniqueSlugs()

    /// - Parameters:
    ///   - outline: The note's blocks.
    ///   - path: The note's path from the content folder.
    ///   - file: The note's path as diagnostics name it.
    package static func read(_ outline: [OutlineBlock], path: String, file: String) -> Reading {
        var reader = TimelineReader(path: path, file: file)
        for (index, block) in outline.enumerated() { reader.read(block, at: index) }
        return reader.reading
    }

    private init(path: String, file: String) {
        self.path = path
        self.file = file
    }

    private mutating func read(_ block: OutlineBlock, at index: Int) {
        switch block {
        case .heading(let level, let text, let line):
            // The first heading of the note is its title, unless it is a period itself.
            let heading = HeadingRange.parse(heading: text)
            if !hasTitle, reading.periods.isEmpty, heading == nil, level == 1 {
                hasTitle = true
                return keep(index)
            }
            let location = SourceLocation(file: file, line: line)
            reading.periods.append(
                TimelinePeriod(
                    id: periodID(of: heading?.name ?? text), name: heading?.name ?? text, range: heading?.date,
                    caption: heading?.rest ?? "", location: location, notePath: path))
        case .list(let items):
            let dates = Self.dates(of: items)
            guard dates.contains(where: { $0 != nil }) else { return keep(index) }
            for (number, item) in items.enumerated() { read(item, dates[number], block: index, number: number) }
        case .paragraph, .other: keep(index)
        }
    }

    /// The date of each item. Where some lie before the year 1000, years of one and two digits are meant too.
    private static func dates(of items: [OutlineItem]) -> [LeadingDate?] {
        let dates = items.map { LeadingDate.parse($0.text) }
        let isAncient = dates.contains {
            $0.map { $0.date.earliest < firstDayOf1000 && $0.date.earliest != .min } ?? false
        }
        guard isAncient, dates.contains(where: { $0 == nil }) else { return dates }
        return items.map { LeadingDate.parse($0.text, allowsShortYears: true) }
    }

    private static let firstDayOf1000 = CivilCalendar.dayNumber(year: 1000, month: 1, day: 1)

    /// Unique in the note, so that its events name their period by it.
    private mutating func periodID(of name: String) -> PeriodID {
        PeriodID(periodIDs.make(Slug.make(name), fallback: "period"))
    }

    private mutating func keep(_ index: Int) {
        let part = DocumentPart.blocks(index..<(index + 1))
        if reading.periods.isEmpty {
            Self.append(part, to: &reading.introduction)
        } else {
            Self.append(part, to: &reading.periods[reading.periods.count - 1].introduction)
        }
    }

    /// Joins neighbouring blocks to one part.
    private static func append(_ part: DocumentPart, to parts: inout [DocumentPart]) {
        if case .blocks(let new) = part, case .blocks(let last)? = parts.last, last.upperBound == new.lowerBound {
            parts[parts.count - 1] = .blocks(last.lowerBound..<new.upperBound)
        } else {
            parts.append(part)
        }
    }

    private mutating func read(
        _ item: OutlineItem, _ leading: LeadingDate?, block: Int, number: Int
    ) {
        let location = SourceLocation(file: file, line: item.line)
        let length = leading?.length ?? 0
        let dated = String(decoding: item.text.utf8.dropFirst(length), as: UTF8.self)
        let tags = TrailingTags(dated)
        let text = String(decoding: dated.utf8.dropLast(tags.length), as: UTF8.self)
        if leading == nil { reading.diagnostics.append(undated(item, at: location)) }
        let title = EventTitle.find(in: text)
        reading.events.append(
            TimelineEvent(
                id: EventID(Slug.make(title)), date: leading?.date,
                dateWords: leading.flatMap { $0.isVague ? Self.words(of: $0, in: item.text) : nil }, title: title,
                text: text, tags: tags.names, location: location, notePath: path,
                part: .item(block: block, item: number, omittingPrefix: length, omittingSuffix: tags.length),
                period: reading.periods.last?.id))
    }

    /// The date as it is written, without brackets about it.
    private static func words(of date: LeadingDate, in text: String) -> String {
        let written = String(decoding: text.utf8.prefix(date.dateLength), as: UTF8.self)
        return String(written.drop { $0.isWhitespace || "（([【在".contains($0) }.prefix { !"）)]】".contains($0) })
    }

    private func undated(_ item: OutlineItem, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "timeline.undated", at: location, "an item among dated events has no date",
            explanation:
                "List items of a timeline that start with a date are events; this one starts with other words.",
            suggestion: "Start it with a date, as in “2017年6月：…”, or move it out of the list.")
    }
}

/// The short name of an event: its first sentence or clause.
package enum EventTitle {
    private static let longest = 40

    /// The text up to the first sentence end; for a long first sentence, up to its first comma.
    package static func find(in text: String) -> String {
        let sentence = text.prefix { !"。！？!?；;\n".contains($0) }
        let clean = trimmed(withoutFinalStop(sentence, in: text))
        guard clean.count > longest else { return String(clean) }
        let clause = trimmed(clean.prefix { !"，,：:".contains($0) })
        return String(clause.count <= longest ? clause : clause.prefix(longest - 1) + "…")
    }

    /// English sentences end with a full stop and a blank; a stop inside `GPT-3.5` ends nothing.
    private static func withoutFinalStop(_ sentence: Substring, in text: String) -> Substring {
        var index = sentence.startIndex
        while let stop = sentence[index...].firstIndex(of: ".") {
            let next = sentence.index(after: stop)
            if next == sentence.endIndex || sentence[next].isWhitespace { return sentence[..<stop] }
            index = next
        }
        return sentence
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

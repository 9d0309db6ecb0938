package import LecternCore
package import LecternMarkdown

/// A stretch of time with a name.
package struct TimelinePeriod: Sendable, Hashable, Identifiable {
    /// Unique in the timeline; the anchor on its page.
    package var id: PeriodID
    package var name: String
    /// `nil` for a heading without a range, which only groups events.
    package var range: HistoricalDate?
    /// What the heading says after the range.
    package var caption: String
    package var location: SourceLocation
    package var notePath: String
    /// What stands below the heading besides events.
    package var introduction: [DocumentPart]

    package init(
        id: PeriodID, name: String, range: HistoricalDate?, caption: String = "", location: SourceLocation,
        notePath: String, introduction: [DocumentPart] = []
    ) {
        self.id = id
        self.name = name
        self.range = range
        self.caption = caption
        self.location = location
        self.notePath = notePath
        self.introduction = introduction
    }
}

/// Something that happened at a date.
package struct TimelineEvent: Sendable, Hashable, Identifiable {
    /// Unique in the timeline; the anchor on its page.
    package var id: EventID
    /// `nil` for an item without a date among items that have one.
    package var date: HistoricalDate?
    /// The date in the author's words, where they say more than it does: `20世纪初`.
    package var dateWords: String?
    /// A short name: the front matter's title, or the first sentence.
    package var title: String
    /// The whole text in plain form.
    package var text: String
    package var tags: [String]
    package var location: SourceLocation
    package var notePath: String
    package var part: DocumentPart
    /// The period under whose heading the event stands, if any.
    package var period: PeriodID?

    package init(
        id: EventID, date: HistoricalDate?, dateWords: String? = nil, title: String, text: String, tags: [String] = [],
        location: SourceLocation,
        notePath: String, part: DocumentPart, period: PeriodID? = nil
    ) {
        self.id = id
        self.date = date
        self.dateWords = dateWords
        self.title = title
        self.text = text
        self.tags = tags
        self.location = location
        self.notePath = notePath
        self.part = part
        self.period = period
    }

    /// The date as the timeline shows it; empty without one.
    package func dateLabel(in language: DateLanguage) -> String { dateWords ?? date?.label(in: language) ?? "" }

    /// The astronomical year under which the event stands on the timeline: that of its date, or of the start of its
    /// range; `nil` without a date, or for one that is known only by its decade or century.
    package var year: Int? {
        let start =
            switch date {
            case .single(let date): date
            case .range(let range): range.start.date ?? range.end.date
            case nil: PartialDate?.none
            }
        return start.flatMap { $0.precision >= .year ? $0.year : nil }
    }
}

/// What of a site a value changes, so that nobody has to list by hand which values a result depends on.
package struct Stages: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Which folders are read and written.
    package static let folders = Stages(rawValue: 1 << 0)
    /// Which notes there are, what they are, and how their text is parsed.
    package static let notes = Stages(rawValue: 1 << 1)
    /// Where pages stand, and under which names links find them.
    package static let addresses = Stages(rawValue: 1 << 2)
    /// The HTML of a note.
    package static let compiling = Stages(rawValue: 1 << 3)
    /// What stands around notes, and pages that list them.
    package static let pages = Stages(rawValue: 1 << 4)
    /// The search index.
    package static let search = Stages(rawValue: 1 << 5)
    /// Feed, sitemap and data files.
    package static let feeds = Stages(rawValue: 1 << 6)
    /// Which faults are found, and how grave they are.
    package static let faults = Stages(rawValue: 1 << 7)

    package static let all: Stages = [.folders, .notes, .addresses, .compiling, .pages, .search, .feeds, .faults]
}

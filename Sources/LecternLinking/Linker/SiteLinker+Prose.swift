import LecternContent
import LecternCore
package import LecternMarkdown

/// Links that make themselves: terms, periods and dates in running prose.
extension SiteLinker {
    package mutating func links(in prose: Prose, offset: Int) -> [InlineLink] {
        let text = prose.text
        var found = site.names(in: prose, at: context.note.path).map {
            Finding(range: $0.range, kind: .name($0.target))
        }
        addDates(in: text, to: &found)
        guard !found.isEmpty else { return [] }
        var links: [InlineLink] = []
        for finding in found {
            switch finding.kind {
            case .name(let entry):
                if let link = link(to: entry, finding.range, in: text, offset: offset) { links.append(link) }
            case .date(let date):
                if let link = link(to: date, finding.range, offset: offset) { links.append(link) }
            }
        }
        return links
    }

    private struct Finding {
        enum Kind {
            case name(Lexicon.Target)
            case date(HistoricalDate)
        }
        var range: Range<Int>
        var kind: Kind
    }

    /// Adds the dates that no name covers, in the order of the text.
    private func addDates(in text: UnsafeBufferPointer<UInt8>, to found: inout [Finding]) {
        let names = found.count
        var index = 0
        while let next = ProseDateScanner.nextDate(in: text, from: index) {
            index = next.range.upperBound
            if EdgeRule.cutsCharacter(text, at: index) { continue }
            if !found[..<names].contains(where: { $0.range.overlaps(next.range) }) {
                found.append(Finding(range: next.range, kind: .date(next.date)))
            }
        }
        if names > 0, found.count > names { found.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }

    // MARK: Names

    private mutating func link(
        to entry: Lexicon.Target, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, offset: Int
    ) -> InlineLink? {
        let place = (range.lowerBound + offset)..<(range.upperBound + offset)
        switch entry {
        case .term(let id):
            guard let term = site.ask(FactsOfTerm(id: id)) else { return nil }
            let isWanted = term.linksByItself && !isExcepted(term, String(decoding: text[range], as: UTF8.self))
            guard mayLink(.term(id), isWanted: isWanted, at: place) else { return nil }
            facts.termLinkCount += 1
            return anchor(.term, term.url, nil, range)
        case .period(let id):
            guard let period = site.ask(PlaceOfPeriod(id: id)) else { return nil }
            let isWanted = !context.policy.exceptions.contains(period.title)
            guard mayLink(period.subject, isWanted: isWanted, at: place) else { return nil }
            facts.dateLinkCount += 1
            return anchor(.period, period.url, period.anchor, range)
        }
    }

    /// Whether the page leaves a term alone.
    private func isExcepted(_ term: TermFacts, _ written: String) -> Bool {
        context.policy.leavesAlone(term.names, written: written)
    }

    // MARK: Dates

    private mutating func link(to date: HistoricalDate, _ range: Range<Int>, offset: Int) -> InlineLink? {
        guard let found = site.ask(PlaceOfDate(date: date)) else {
            return date.datetimeAttribute.map { InlineLink(range: range, element: .time(datetime: $0)) }
        }
        let place = (range.lowerBound + offset)..<(range.upperBound + offset)
        guard mayLink(found.subject, isWanted: true, at: place) else { return nil }
        facts.dateLinkCount += 1
        let isPeriod = if case .period = found.subject { true } else { false }
        return anchor(isPeriod ? .period : .event, found.url, found.anchor, range)
    }

    // MARK: Policy

    /// Records a mention and says whether it becomes a link.
    private mutating func mayLink(_ subject: Mention.Subject, isWanted: Bool, at place: Range<Int>) -> Bool {
        guard subject != context.ownSubject else { return false }
        let isAllowed =
            switch context.policy.frequency {
            case .none: false
            case .all: isWanted
            case .page, .section, .paragraph: isWanted && linked.insert(subject).inserted
            }
        recordMention(of: subject, at: place, isLinked: isAllowed)
        if isAllowed { recordLink(to: subject) }
        return isAllowed
    }

    /// Keeps the first mention of each subject in a section.
    ///
    /// - Parameter place: The bytes of the block's text.
    mutating func recordMention(of subject: Mention.Subject, at place: Range<Int>, isLinked: Bool) {
        guard subject != context.ownSubject, mentioned.insert(subject).inserted else { return }
        pendingMentions.append((facts.mentions.count, place))
        facts.mentions.append(
            Mention(
                subject: subject, sectionID: sectionID, sectionTitle: sectionTitle, excerpt: Excerpt(),
                isLinked: isLinked))
    }

    private func anchor(_ name: LinkClass, _ url: String, _ fragment: String?, _ range: Range<Int>) -> InlineLink {
        let href = SiteURL.relative(to: url, fragment: fragment, from: context.url)
        return InlineLink(range: range, element: .anchor(name: name, href: href))
    }
}

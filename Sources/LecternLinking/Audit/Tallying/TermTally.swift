import LecternContent
import LecternCore

/// Counts the mentions of terms, part by part in reading order.
struct TermTally {
    fileprivate struct Spellings {
        var count = 0
        /// How many stand where a sentence begins.
        var atStart = 0
        var isKnown = true
        var places: [SourceLocation] = []
    }

    fileprivate struct Counts {
        var uses = 0
        var links = 0
        var pages: Set<String> = []
        var unlinked: [UnlinkedReason: [SourceLocation]] = [:]
        var spellings: [String: Spellings] = [:]
    }

    private var counts: [TermID: Counts] = [:]

    mutating func add(_ part: AuditedPart) {
        for mention in part.mentions { counts[mention.term, default: Counts()].add(mention, on: part.url) }
    }

    func result(for entry: GlossaryEntry) -> GlossaryAudit.Term {
        let counts = counts[entry.id] ?? Counts()
        var term = GlossaryAudit.Term(
            id: entry.id.text, name: entry.name, aliases: entry.aliases, location: entry.location)
        term.useCount = counts.uses
        term.pageCount = counts.pages.count
        term.linkCount = counts.links
        term.unlinked = UnlinkedReason.allCases.compactMap { reason in
            counts.unlinked[reason].map { GlossaryAudit.Unlinked(reason: reason, places: $0) }
        }
        term.spellings = counts.ordered()
        return term
    }
}

extension TermTally.Counts {
    fileprivate mutating func add(_ mention: AuditMention, on url: String) {
        if let reason = mention.reason { unlinked[reason, default: []].append(mention.location) }
        guard mention.isUse else { return }
        uses += 1
        if mention.reason == nil { links += 1 }
        pages.insert(url)
        guard mention.isProse else { return }
        spellings[mention.spelling, default: .init()].add(mention)
    }

    /// The spellings, the most frequent first. A capital at the start of a sentence is the sentence's, where the
    /// same letters without it are in use too.
    fileprivate func ordered() -> [TermSpelling] {
        var merged = spellings
        for (text, own) in spellings {
            let small = text.prefix(1).lowercased() + text.dropFirst()
            guard small != text, own.isKnown, spellings[small]?.isKnown ?? false else { continue }
            merged[small]?.count += own.atStart
            merged[text] = own.count > own.atStart ? .init(count: own.count - own.atStart) : nil
        }
        return merged.map { text, own in
            TermSpelling(text: text, count: own.count, isKnown: own.isKnown, places: own.isKnown ? [] : own.places)
        }.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    }
}

extension TermTally.Spellings {
    fileprivate mutating func add(_ mention: AuditMention) {
        count += 1
        if mention.startsSentence { atStart += 1 }
        if mention.reason == .spelledOtherwise || mention.reason == .otherCase { isKnown = false }
        if !isKnown { places.append(mention.location) }
    }
}

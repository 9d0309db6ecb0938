import LecternContent
import LecternCore
import LecternMarkdown

/// Mentions in running prose.
extension AuditLinker {
    struct Finding {
        var range: Range<Int>
        /// The end without an English plural ending.
        var singularEnd: Int
        var term: TermID
        var reason: UnlinkedReason?
    }

    /// Records the mentions in a piece of prose.
    ///
    /// - Parameter links: What the linker made of it.
    mutating func record(_ links: [InlineLink], in prose: Prose) {
        let text = prose.text
        let known = names(in: prose) + namesOutOfScope(in: prose)
        let similar = spellings.matches(in: prose, scratch: &squeezed)
        guard !known.isEmpty || !similar.isEmpty else { return }
        var linked: Set<Int> = []
        for link in links {
            if case .anchor(.term, _) = link.element { linked.insert(link.range.lowerBound) }
        }
        let singularEnds = Dictionary(similar.map { ($0.range, $0.singularEnd) }) { first, _ in first }
        var findings = known.compactMap { match in
            finding(match, isLinked: linked.contains(match.range.lowerBound), in: text).map { finding in
                var finding = finding
                finding.singularEnd = singularEnds[match.range] ?? match.range.upperBound
                return finding
            }
        }
        findings += similar.compactMap { finding($0, beside: known, in: text) }
        findings.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        // A name inside of a longer one is looked for where the longer one was.
        var (before, end) = (cursor, 0)
        for finding in findings {
            let after = cursor
            let isInside = finding.range.upperBound <= end
            if isInside { cursor = before } else { (before, end) = (cursor, finding.range.upperBound) }
            record(finding, in: text)
            if isInside { cursor = after }
        }
    }

    private mutating func record(_ finding: Finding, in text: UnsafeBufferPointer<UInt8>) {
        let start = finding.range.lowerBound
        let isFirst = Spelling.startsSentence(at: start, in: text)
        mentions.append(
            AuditMention(
                term: finding.term, spelling: Spelling.shown(text[start..<finding.singularEnd]),
                reason: finding.reason, isProse: true, startsSentence: isFirst,
                location: cursor.find(String(decoding: text[finding.range], as: UTF8.self))))
    }

    /// What a name that the linker found means on this page, and why it is no link.
    private func finding(
        _ match: TermMatch, isLinked: Bool, in text: UnsafeBufferPointer<UInt8>
    ) -> Finding? {
        let entry = lexicon.nearest(match.entries, to: notePath)
        guard let candidate = entry ?? match.entries.first, let term = term(ofEntry: candidate) else { return nil }
        var finding = Finding(range: match.range, singularEnd: match.range.upperBound, term: term)
        if entry == nil {
            finding.reason = .outOfScope
        } else if !isLinked {
            finding.reason = reason(whyUnlinked: term, written: String(decoding: text[match.range], as: UTF8.self))
        }
        return finding
    }

    private func reason(whyUnlinked term: TermID, written: String) -> UnlinkedReason {
        if inner.context.ownSubject == .term(term) { return .ownEntry }
        guard let entry = lexicon.terms[term]?.entry, entry.linksByItself else { return .linkFalse }
        if inner.context.policy.frequency == .none { return .autolinkOff }
        return inner.context.policy.leavesAlone([entry.name] + entry.aliases, written: written)
            ? .leftAlone : .alreadyLinked
    }

    // MARK: Names in other letters

    /// What a name that the linker passed over is, beside those it found.
    private func finding(
        _ match: SpellingMatcher.Match, beside known: [TermMatch], in text: UnsafeBufferPointer<UInt8>
    ) -> Finding? {
        let overlapping = known.filter { $0.range.overlaps(match.range) }
        for subject in match.subjects {
            switch subject {
            case .exception(let term) where !overlapping.contains { holds($0, term) }:
                return Finding(
                    range: match.range, singularEnd: match.singularEnd, term: term, reason: .otherMeaning)
            case .term(let term):
                guard isMeantHere(term), mayStandBeside(overlapping, match, term),
                    let reason = reason(whyPassedOver: match, term: term, in: text)
                else { continue }
                return Finding(range: match.range, singularEnd: match.singularEnd, term: term, reason: reason)
            default: continue
            }
        }
        return nil
    }

    private func holds(_ match: TermMatch, _ term: TermID) -> Bool {
        match.entries.contains { self.term(ofEntry: $0) == term }
    }

    private func isMeantHere(_ term: TermID) -> Bool {
        lexicon.isMeant(term, at: notePath) && inner.context.ownSubject != .term(term)
    }

    /// Whether what the linker found lies inside a longer name and is another term: `GPT` in `GPT 3`.
    private func mayStandBeside(
        _ overlapping: [TermMatch], _ match: SpellingMatcher.Match, _ term: TermID
    ) -> Bool {
        overlapping.allSatisfy { other in
            match.range.lowerBound <= other.range.lowerBound && match.range.upperBound >= other.range.upperBound
                && match.range != other.range && !holds(other, term)
        }
    }

    private func reason(
        whyPassedOver match: SpellingMatcher.Match, term: TermID, in text: UnsafeBufferPointer<UInt8>
    ) -> UnlinkedReason? {
        let written = String(decoding: text[match.range.lowerBound..<match.singularEnd], as: UTF8.self)
        let shown = written.replacing("\n", with: " ")
        guard let entry = lexicon.terms[term]?.entry else { return nil }
        let alike = ([entry.name] + entry.aliases).filter { spellings.isFoldedEqual($0, shown) }
        if alike.isEmpty { return .spelledOtherwise }
        let caseMatters = alike.contains { entry.isCaseSensitive || LexiconSurfaces.isAcronym($0) }
        guard caseMatters, !Spelling.isOrdinaryWord(match.range, in: text) else { return nil }
        return .otherCase
    }
}

import LecternCore

/// A ``GlossaryAudit`` for a terminal: a heading and aligned rows for each section that has something to say.
struct GlossaryText {
    let audit: GlossaryAudit
    let showsAll: Bool

    func format() -> String {
        let sections = [
            terms(), unused(), neverLinked(), unlinked(), spellings(), languages(), earlyUses(), candidates(),
        ].filter { !$0.isEmpty }
        return (sections + [[summary()]]).map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    // MARK: Terms

    private func terms() -> [String] {
        let used = sorted(audit.terms.filter { $0.useCount > 0 }, by: \.useCount)
        guard !used.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .right, .right, .right])
        table.rows = [["", "uses", "pages", "linked"]]
        table.rows += shown(used).map { [safe($0.name), "\($0.useCount)", "\($0.pageCount)", "\($0.linkCount)"] }
        return ["Terms in use: \(used.count) of \(audit.terms.count)"] + table.lines() + more(used)
    }

    private func unused() -> [String] {
        list("Terms that no prose uses", audit.terms.filter { $0.useCount == 0 })
    }

    private func neverLinked() -> [String] {
        list("Terms in use that never link", audit.terms.filter { $0.useCount > 0 && $0.linkCount == 0 })
    }

    private func list(_ title: String, _ terms: [GlossaryAudit.Term]) -> [String] {
        guard !terms.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .left, .left])
        table.rows = shown(terms).map { term in
            let mentions = term.unlinked.map { "\(label($0.reason)) \($0.places.count)" }
            return [safe(term.name), place(term.location), mentions.joined(separator: ", ")]
        }
        return ["\(title): \(terms.count)"] + table.lines() + more(terms)
    }

    // MARK: Unlinked mentions

    private func unlinked() -> [String] {
        let terms = sorted(sorted(audit.terms.filter { notable($0) > 0 }, by: notable), by: curable)
        guard !terms.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .left, .right, .left])
        for term in shown(terms) {
            for (row, unlinked) in term.unlinked.enumerated() {
                let isRoutine = unlinked.reason == .alreadyLinked
                table.rows.append([
                    row == 0 ? safe(term.name) : "", label(unlinked.reason), "\(unlinked.places.count)",
                    isRoutine ? "" : places(unlinked.places),
                ])
            }
        }
        return ["Mentions that are no links"] + table.lines() + more(terms, "more terms")
    }

    /// How many mentions are no links for another reason than the first link of the section.
    private func notable(_ term: GlossaryAudit.Term) -> Int {
        term.unlinked.reduce(0) { $0 + ($1.reason == .alreadyLinked ? 0 : $1.places.count) }
    }

    /// How many mentions an author may want to do something about.
    private func curable(_ term: GlossaryAudit.Term) -> Int {
        term.unlinked.reduce(0) { $0 + ($1.reason.isCurable ? $1.places.count : 0) }
    }

    // MARK: Spellings

    private func spellings() -> [String] {
        let terms = audit.terms.filter(\.isSpelledVariously)
        guard !terms.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .left])
        for term in shown(terms) {
            table.rows.append([safe(term.name), counts(term.spellings.filter(\.isKnown))])
            for spelling in term.spellings where !spelling.isKnown {
                table.rows.append([
                    "", "\(safe(spelling.text)) \(spelling.count), not linked  \(places(spelling.places))",
                ])
            }
        }
        return ["Terms with several spellings: \(terms.count)"] + table.lines() + more(terms)
    }

    private func languages() -> [String] {
        let terms = audit.terms.filter { $0.isNamedInTwoLanguages && !$0.isSpelledVariously }
        guard !terms.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .left])
        table.rows = shown(terms).map { [safe($0.name), counts($0.spellings)] }
        return ["Terms named in two languages: \(terms.count)"] + table.lines() + more(terms)
    }

    private func counts(_ spellings: [TermSpelling]) -> String {
        spellings.map { "\(safe($0.text)) \($0.count)" }.joined(separator: ", ")
    }

    // MARK: Order and candidates

    private func earlyUses() -> [String] {
        guard !audit.earlyUses.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .right, .left, .left])
        table.rows = [["", "uses", "first used", "explained"]]
        table.rows += shown(audit.earlyUses).map {
            [safe($0.term), "\($0.count)", place($0.firstUse), place($0.explanation)]
        }
        return ["Terms used before a page explains them: \(audit.earlyUses.count)"] + table.lines()
            + more(audit.earlyUses)
    }

    private func candidates() -> [String] {
        guard !audit.candidates.isEmpty else { return [] }
        var table = TextTable(alignments: [.left, .right, .left, .left])
        table.rows = [["", "pages", "found", "places"]]
        table.rows += shown(audit.candidates).map { candidate in
            let phrase = candidate.phrase + (candidate.english.map { "（\($0)）" } ?? "")
            let found = candidate.found.map(label).joined(separator: ", ")
            return [safe(phrase), "\(candidate.pageCount)", found, places(candidate.places)]
        }
        return ["Phrases that may deserve an entry: \(audit.candidates.count)"] + table.lines()
            + more(audit.candidates)
    }

    private func summary() -> String {
        let uses = audit.terms.reduce(0) { $0 + $1.useCount }
        let links = audit.terms.reduce(0) { $0 + $1.linkCount }
        let pages = amount(audit.pageCount, "page")
        let start =
            audit.terms.isEmpty
            ? "The site has no glossary; \(pages)"
            : "\(amount(audit.terms.count, "term")) on \(pages), \(amount(uses, "use")), \(links) linked"
        let parts = [
            (audit.terms.count { $0.useCount == 0 }, "unused"),
            (audit.terms.count(where: \.isSpelledVariously), "with several spellings"),
            (audit.earlyUses.count, "used before explained"),
            (audit.candidates.count, audit.candidates.count == 1 ? "candidate" : "candidates"),
        ]
        return start + parts.filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    }

    private func amount(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
}

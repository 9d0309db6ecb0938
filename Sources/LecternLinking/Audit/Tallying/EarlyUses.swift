import LecternContent
import LecternCore

/// Finds the terms that pages use before the page that explains them.
///
/// A term is explained by the first heading of an article that is one of its names. A term without such a heading
/// has no order to keep.
struct EarlyUses {
    private struct Explanation {
        var page: Int
        var location: SourceLocation
    }

    let lexicon: Lexicon
    let order: ReadingOrder

    func found() -> [GlossaryAudit.EarlyUse] {
        let explanations = explanations()
        var early: [TermID: GlossaryAudit.EarlyUse] = [:]
        for entry in order.parts where entry.kind != .reference {
            for mention in entry.part.mentions where mention.isUse {
                guard let explanation = explanations[mention.term] else { continue }
                let isEarly =
                    entry.page < explanation.page
                    || (entry.page == explanation.page && mention.location < explanation.location)
                guard isEarly else { continue }
                let first = GlossaryAudit.EarlyUse(
                    term: lexicon.terms[mention.term]?.entry.name ?? "", explanation: explanation.location,
                    firstUse: mention.location, count: 0)
                early[mention.term, default: first].count += 1
            }
        }
        return early.sorted { a, b in
            let (left, right) = (explanations[a.key]?.page ?? 0, explanations[b.key]?.page ?? 0)
            if left != right { return left < right }
            let order = lexicon.terms.position
            return (a.value.explanation, order(a.key) ?? 0) < (b.value.explanation, order(b.key) ?? 0)
        }.map(\.value)
    }

    /// The first explanation of each term; the headings of a section's page only list what its articles explain.
    private func explanations() -> [TermID: Explanation] {
        var found: [TermID: Explanation] = [:]
        for entry in order.parts where entry.kind == .article {
            for heading in entry.part.headings {
                for term in terms(in: heading) where found[term] == nil {
                    found[term] = Explanation(page: entry.page, location: heading.location)
                }
            }
        }
        return found
    }

    private func terms(in heading: AuditHeading) -> [TermID] {
        let title = TermHeading(parsing: Self.withoutNumber(heading.text))
        return lexicon.terms(named: title.name).map(\.id)
    }

    /// A heading without a number such as `一、`, `（二）`, `2.1` or `第三章` before it.
    static func withoutNumber(_ heading: String) -> String {
        let digits = "0123456789一二三四五六七八九十百"
        var rest = heading[...].drop(while: \.isWhitespace)
        let opening = rest.prefix { "（(第".contains($0) }
        rest = rest.dropFirst(opening.count)
        let number = rest.prefix { digits.contains($0) || $0 == "." }
        rest = rest.dropFirst(number.count)
        let mark = rest.prefix { "、.．)）章节讲部分篇回".contains($0) }
        let name = rest.dropFirst(mark.count)
        guard !number.isEmpty, !mark.isEmpty || name.first?.isWhitespace ?? false else { return heading }
        return String(name.drop { $0.isWhitespace || $0 == "：" || $0 == ":" })
    }
}

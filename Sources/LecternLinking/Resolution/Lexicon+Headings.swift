import LecternContent
import LecternMarkdown

extension Lexicon {
    /// The term that a heading of a glossary's note stands for, as in `[[glossary#LLM]]`: its text is on a page of its
    /// own, and the glossary's page has no such heading.
    func term(under wikilink: Wikilink, of notePath: String) -> PlacedTerm? {
        guard let heading = wikilink.heading?.split(separator: "#").last else { return nil }
        let name = TermHeading(parsing: String(heading)).name
        return terms(named: name).first { $0.entry.notePath == notePath }
    }
}

package import LecternContent
package import LecternMarkdown

/// The only way from the linker to the site: hands on its questions and keeps a record of them.
package struct SiteInquiry {
    private let site: SiteIndex
    /// Whether a record is kept: a build that ends with the process needs none.
    private let isRecording: Bool
    package private(set) var trace: SiteTrace
    private var scratch = MatcherScratch()

    /// - Parameter textSize: About how many bytes of prose there will be.
    package init(_ site: SiteIndex, isRecording: Bool, textSize: Int) {
        self.site = site
        self.isRecording = isRecording
        trace = SiteTrace(textSize: isRecording ? textSize : 0)
    }

    mutating func ask<Question: SiteQuestion>(_ question: Question) -> Question.Answer {
        let answer = question.answer(from: site)
        if isRecording { trace.add(question, answer: answer) }
        return answer
    }

    /// The names in a piece of prose that mean something in a note, with what they mean there.
    mutating func names(in prose: Prose, at notePath: String) -> [NamedEntry] {
        let matches = site.lexicon.names(in: prose, at: notePath, scratch: &scratch)
        if isRecording {
            if site.lexicon.matcher.isEmpty { site.lexicon.folding.fold(prose.text, into: &scratch.folded) }
            scratch.folded.withUnits { trace.addProse($0) }
        }
        return matches.compactMap { match in
            site.lexicon.nearest(match.entries, to: notePath).map {
                NamedEntry(range: match.range, target: site.lexicon.targets[$0])
            }
        }
    }
}

/// A name in prose and the entry that it means.
struct NamedEntry {
    /// Bytes of the prose.
    var range: Range<Int>
    var target: Lexicon.Target
}

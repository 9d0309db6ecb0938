/// What compiling a note asked of the site, with hashes of the answers.
package struct SiteTrace: Sendable {
    private struct Record: Sendable {
        var question: any SiteQuestion
        var answer: Int
    }

    /// In the order in which they were first asked.
    private var records: [Record] = []
    private var known: Set<Int> = []
    /// The prose in which names were looked for.
    private var prose: ProseFilter

    /// - Parameter textSize: About how many bytes of prose there will be.
    package init(textSize: Int) {
        prose = ProseFilter(textSize: textSize)
    }

    mutating func add<Question: SiteQuestion>(_ question: Question, answer: Question.Answer) {
        guard known.insert(question.identity).inserted else { return }
        records.append(Record(question: question, answer: Question.hash(of: answer)))
    }

    mutating func addProse(_ units: UnsafeBufferPointer<UInt16>) {
        prose.add(units)
    }

    /// Takes in what another part of the same note asked.
    package mutating func merge(_ other: SiteTrace) {
        for record in other.records where known.insert(record.question.identity).inserted { records.append(record) }
        prose.formUnion(other.prose)
    }

    /// Whether all questions have the answers that they had.
    ///
    /// - Parameters:
    ///   - site: The site as it is now.
    ///   - changedNames: The names whose meaning is another than in the site that was asked.
    package func holds(in site: SiteIndex, changedNames: NameChanges) -> Bool {
        !changedNames.touch(prose) && records.allSatisfy { $0.question.answerHash(from: site) == $0.answer }
    }

    /// What was asked.
    package var questions: [any SiteQuestion] { records.map(\.question) }

    /// The notes whose text the result depends on.
    package var readNotes: [String] { records.compactMap(\.question.readNote) }
}

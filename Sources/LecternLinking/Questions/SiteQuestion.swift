/// A question that a note asks of the site around it while it is compiled.
///
/// The question is a value, so it can be asked again when the site has changed: a compiled note is valid as long as
/// all its questions have the answers that they had. A new question is a new type; nothing else lists them.
package protocol SiteQuestion: Hashable, Sendable {
    associatedtype Answer: Hashable

    /// The answer, a pure function of the question and the site.
    func answer(from site: SiteIndex) -> Answer

    /// The note whose text, and not only whose identity, the answer depends on.
    var readNote: String? { get }
}

extension SiteQuestion {
    package var readNote: String? { nil }

    /// The hash of the answer, to be compared with another one in this process.
    func answerHash(from site: SiteIndex) -> Int { Self.hash(of: answer(from: site)) }

    static func hash(of answer: Answer) -> Int {
        var hasher = Hasher()
        hasher.combine(answer)
        return hasher.finalize()
    }

    /// The hash of the question, with its kind.
    var identity: Int {
        var hasher = Hasher()
        hasher.combine(ObjectIdentifier(Self.self))
        hasher.combine(self)
        return hasher.finalize()
    }
}

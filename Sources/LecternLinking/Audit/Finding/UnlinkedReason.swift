/// Why a mention of a term is no link.
package enum UnlinkedReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// The page, section or paragraph has a link already, as the policy has it.
    case alreadyLinked
    /// A name of the term in other letters: without its hyphen, with a blank …
    case spelledOtherwise
    /// Small letters for capitals, or the reverse, in a name whose case matters.
    case otherCase
    /// Terms do not link on the page, or on the whole site.
    case autolinkOff
    /// The page leaves the term alone.
    case leftAlone
    /// The entry says `link: false`.
    case linkFalse
    /// `[[!term]]`.
    case suppressed
    /// A context that the entry's `not` excludes.
    case otherMeaning
    /// The page lies outside of the entry's `scope`.
    case outOfScope
    case ownEntry
    case inHeading
    case inLink
    case inCode
    case inImage
    case inHTML

    /// Whether such a mention is a use of the term in prose.
    package var isUse: Bool {
        switch self {
        case .alreadyLinked, .spelledOtherwise, .otherCase, .autolinkOff, .leftAlone, .linkFalse,
            .suppressed:
            true
        case .otherMeaning, .outOfScope, .ownEntry, .inHeading, .inLink, .inCode, .inImage, .inHTML: false
        }
    }

    /// Whether another spelling, another setting or another place would make the mention a link, as against those that
    /// are no links because of where they stand.
    package var isCurable: Bool {
        switch self {
        case .spelledOtherwise, .otherCase, .autolinkOff, .leftAlone, .linkFalse, .otherMeaning,
            .outOfScope:
            true
        case .alreadyLinked, .suppressed, .ownEntry, .inHeading, .inLink, .inCode, .inImage, .inHTML: false
        }
    }
}

import LecternContent
import LecternCore
import LecternMarkdown

/// Makes the links of one part of a note while it is rendered, and keeps the facts that backlinks need.
///
/// References and ordinary links are in `SiteLinker+References`, terms and dates in `SiteLinker+Prose`.
package struct SiteLinker: NoteLinker {
    package var site: SiteInquiry
    var context: PageContext
    var bytes: [UInt8]
    /// Made when the first link or fault needs its place, and kept.
    var lines: LineMap?

    package internal(set) var facts = LinkFacts()

    var sectionID: String
    var sectionTitle: String
    /// What has been linked in the present page, section or paragraph, as the policy has it.
    var linked: Set<Mention.Subject> = []
    /// What has been linked anywhere in the part.
    private var linkedAnywhere: Set<Mention.Subject> = []
    /// What has been recorded as mentioned in the present section.
    var mentioned: Set<Mention.Subject> = []
    /// Mentions and links of the present block, whose sentences are not known before the block ends.
    var pendingMentions: [(index: Int, range: Range<Int>)] = []
    var pendingLinks: [(index: Int, offset: Int)] = []
    /// The notes that are shown inside each other now, the innermost last.
    var frames: [(frame: EmbedFrame, outer: OuterNote)] = []
    /// The circles that the embedded notes of the present reference were found to make.
    var cycles: [String] = []
    var embedBudget = EmbedLimits.sourceBytes
    /// The ids that other notes give by hand, as far as they were asked for.
    var givenIDs: [String: Set<String>] = [:]

    /// - Parameters:
    ///   - site: What answers the linker's questions.
    ///   - source: The whole file, for the lines that diagnostics show.
    package init(site: SiteInquiry, context: PageContext, source: [UInt8]) {
        self.site = site
        self.context = context
        bytes = source
        sectionID = context.sectionID
        sectionTitle = context.sectionTitle
    }

    package mutating func beginSection(level: Int, id: String, title: String) {
        sectionID = id
        sectionTitle = title
        mentioned.removeAll(keepingCapacity: true)
        // A third-level heading divides a section, it does not begin one.
        if context.policy.frequency == .section, level <= 2, frames.isEmpty { linked.removeAll(keepingCapacity: true) }
    }

    /// A link counts as the first mention, whether the linker or the author made it.
    mutating func recordLink(to subject: Mention.Subject) {
        if linkedAnywhere.insert(subject).inserted { facts.linkedSubjects.append(subject) }
        linked.insert(subject)
    }

    package mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {
        for (index, range) in pendingMentions {
            facts.mentions[index].excerpt = Excerpt(around: range, in: text)
        }
        for (index, offset) in pendingLinks {
            facts.links[index].excerpt = Excerpt(around: offset..<offset, in: text)
        }
        pendingMentions.removeAll(keepingCapacity: true)
        pendingLinks.removeAll(keepingCapacity: true)
        if context.policy.frequency == .paragraph { linked.removeAll(keepingCapacity: true) }
    }

    // MARK: Places

    /// The place of a piece of source, for a diagnostic, and the line it stands on.
    mutating func source(of needle: String, at place: LinkPlace) -> (location: SourceLocation, line: String) {
        let lines = lines ?? LineMap(bytes)
        self.lines = lines
        let location = lines.locate(
            needle, file: context.note.file, line: place.position.line, byteColumn: place.position.byteColumn,
            lines: place.lines)
        return (location, lines.text(ofLine: location.line))
    }
}

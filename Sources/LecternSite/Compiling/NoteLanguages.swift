import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// What the renderer itself says in a note, in the language of the note: the labels of its blocks, the words and
/// dates of its drawings. The page around the note speaks the site's language.
struct NoteLanguages: Sendable {
    struct Language: Sendable {
        var labels: BlockLabels
        var engines: Engines
        /// All of the language that decides how a note reads.
        fileprivate(set) var fingerprint: String

        init(labels: BlockLabels, engines: Engines) {
            self.labels = labels
            self.engines = engines
            fingerprint = (labels.words + [engines.fingerprint]).joined(separator: "\u{0}")
        }
    }

    private let site: Language
    /// By the tag that a note's front matter has.
    private var others: [String: Language] = [:]

    /// - Parameters:
    ///   - plan: Of the site, whose notes name languages.
    ///   - engines: Those of the site, whose drawings are in its language.
    init(_ inputs: SiteInputs, _ plan: SitePlan, engines: Engines) {
        let (settings, theme) = (inputs.settings, inputs.theme)
        site = Language(labels: BlockLabels(theme.strings), engines: engines)
        for tag in plan.notes.lazy.compactMap(\.head.matter.language)
        where tag != settings.language && others[tag] == nil {
            let words = theme.strings(for: tag)
            others[tag] = Language(
                labels: BlockLabels(words), engines: engines.speaking(words, dateLanguage: DateLanguage(tag: tag)))
        }
    }

    /// Whether notes read the same in both.
    func isEqual(to other: NoteLanguages) -> Bool {
        site.fingerprint == other.site.fingerprint
            && others.mapValues(\.fingerprint) == other.others.mapValues(\.fingerprint)
    }

    /// The language of a note, by the tag in its front matter; the site's for a note that names none.
    subscript(tag: String?) -> Language { tag.flatMap { others[$0] } ?? site }
}

extension BlockLabels {
    /// The words that the renderer of notes writes, in the language of a table.
    init(_ words: StringTable) {
        self.init { label in words.text(StringKey(label)) }
    }
}

extension Engines {
    /// The same engines with drawings in another language.
    func speaking(_ words: StringTable, dateLanguage: DateLanguage) -> Engines {
        var engines = self
        engines.diagrams = (diagrams as? SiteDiagrams)?.speaking(words, dateLanguage: dateLanguage) ?? diagrams
        return engines
    }
}

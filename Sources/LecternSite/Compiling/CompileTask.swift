import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternSearch

/// What is to be compiled of one note: all that decides the result, beside what the note asks of the site and the
/// engines at hand. Two tasks that are equal have one result.
struct CompileTask: Sendable, Equatable {
    struct Part: Sendable, Equatable {
        var owner: PartOwner
        /// The address of the page on which the part will stand.
        var url: String
        /// The pieces of the note that make up the part, in order.
        var pieces: [DocumentPart]
        /// The term or event that the part defines.
        var subject: Mention.Subject?
        var sectionID = ""
        var sectionTitle = ""
        /// Stands before the ids of a part that shares its page with other notes.
        var idPrefix = ""
        /// The part as a result of a search, still without its text.
        var search: SearchDocument?
    }

    var note: Note
    /// The page of the note itself.
    var pageURL: String
    var policy: LinkPolicy
    /// Ids that the page's template gives away.
    var reservedIDs: [String]
    var parts: [Part]
}

extension CompileTask {
    /// What the linker is told about a part.
    func context(of part: Part, showsEmbeds: Bool) -> PageContext {
        PageContext(
            note: note.identity, url: part.url, policy: policy, ownSubject: part.subject, sectionID: part.sectionID,
            sectionTitle: part.sectionTitle, showsEmbeds: showsEmbeds)
    }

    /// What the renderer is told about a part.
    ///
    /// - Parameter reserved: Ids that are taken on the note's own page, beside those of every page.
    func renderOptions(of part: Part, rawHTML: RawHTMLPolicy, reserved: [String]) -> RenderOptions {
        var options = RenderOptions(
            rawHTML: rawHTML, title: part.owner == .page ? note.title : nil,
            reservedIDs: TemplateIDs.sorted + (part.url == pageURL ? reserved : []), idPrefix: part.idPrefix)
        options.titleIsStated = note.head.matter.title != nil
        options.included = note.included
        return options
    }
}

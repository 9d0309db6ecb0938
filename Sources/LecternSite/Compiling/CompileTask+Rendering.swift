import LecternLinking
import LecternMarkdown

extension CompileTask {
    /// What the linker is told about a part.
    func context(of part: Part) -> PageContext {
        PageContext(
            notePath: note.path, file: note.file, url: part.url, policy: policy, ownSubject: part.subject,
            sectionID: part.sectionID, sectionTitle: part.sectionTitle)
    }

    /// What the renderer is told about a part.
    ///
    /// - Parameter reserved: Ids that are taken on the note's own page, beside those of every page.
    func renderOptions(of part: Part, rawHTML: RawHTMLPolicy, reserved: [String]) -> RenderOptions {
        var options = RenderOptions(
            rawHTML: rawHTML, title: part.owner == .page ? note.title : nil,
            reservedIDs: TemplateIDs.sorted + (part.url == pageURL ? reserved : []), idPrefix: part.idPrefix)
        options.included = note.included
        return options
    }
}

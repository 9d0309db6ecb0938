import LecternContent
package import LecternCore
package import LecternMarkdown
import LecternRendering

/// Renders single notes, without a site.
public enum NoteRendering {
    /// The HTML of a note and the faults of its file.
    package struct Result: Sendable {
        package var html: [UInt8]
        package var diagnostics: [Diagnostic]
    }

    /// Renders a file, or standard input for `-`.
    ///
    /// - Parameters:
    ///   - file: The file; but for the profile `lectern`, all of it is Markdown, front matter included.
    ///   - profile: Which Markdown it is read as.
    ///   - language: Of the words that Lectern adds, a BCP 47 tag; the note's own unless given.
    /// - Throws: ``EnvironmentError`` when the file cannot be read.
    package static func render(
        file: String, as profile: MarkdownProfile = .lectern, language: String? = nil
    ) throws(EnvironmentError) -> Result {
        let isInput = file == "-"
        let bytes = isInput ? FileSystem.readStandardInput() : try FileSystem.read(file)
        let name = isInput ? "stdin" : file
        guard profile == .lectern else { return specified(bytes, as: profile, name: name) }
        var note = NoteReader.readAlone(bytes, file: name)
        if !isInput { note.included = try CodeIncludes.read(for: note, beside: file) }
        return try render(note, language: language ?? NoteLanguage.tag(of: note))
    }

    /// What a specification makes of a text.
    private static func specified(_ bytes: [UInt8], as profile: MarkdownProfile, name: String) -> Result {
        let (source, faults) = SourceText.decode(bytes, file: name)
        let refusal = profile.refusal(of: source[...]).map { [$0.diagnostic(in: name, LineMap(source))] }
        return Result(html: profile.specifiedHTML(of: source[...]) ?? [], diagnostics: faults + (refusal ?? []))
    }

    /// What a site with the default settings would compile the note to, but for what needs a site: links stay as they
    /// are written and nothing links by itself (``PlainLinker``), and there is no page around the note whose title or
    /// ids its headings would have to heed.
    private static func render(_ note: Note, language tag: String) throws(EnvironmentError) -> Result {
        var settings = Settings()
        settings.language = tag
        let theme = try Theme.load(language: tag).theme
        let engines = SiteEngines.make(settings, words: theme.strings, folder: nil)
        var options = RenderOptions(rawHTML: settings.rawHTML)
        options.included = note.included
        let document = note.document()
        var linker = PlainLinker()
        let rendered = document.render(
            [.all], options: options, in: NoteLanguages.Language(labels: BlockLabels(theme.strings), engines: engines),
            linker: &linker)
        let obstacles = engines.obstacles(
            usesFormulas: rendered.formulas.isUsed, namesLanguages: rendered.namesLanguages)
        return Result(
            html: rendered.html,
            diagnostics: note.diagnostics + note.diagnostics(of: document.faults + rendered.faults) + obstacles)
    }
}

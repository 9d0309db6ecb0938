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

    /// The engines for a note without a site.
    private static func engines(_ words: StringTable, language: String) -> Engines {
        Engines(
            formulas: KaTeXTypesetter(), highlighter: PrismHighlighter(),
            diagrams: SiteDiagrams(words: words, dateLanguage: DateLanguage(tag: language)))
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
        let (source, textFaults) = SourceText.decode(bytes, file: name)
        if let html = profile.specifiedHTML(of: source[...]) {
            let refusal = profile.refusal(of: source[...]).map { $0.diagnostic(in: name, LineMap(source)) }
            return Result(html: html, diagnostics: textFaults + (refusal.map { [$0] } ?? []))
        }
        let (split, splitFaults) = FrontMatterSplitter.split(source, file: name)
        var linker = PlainLinker()
        let document = MarkdownDocument(parsing: source[split.body], lineOffset: split.bodyFirstLine - 1)
        var options = RenderOptions()
        if !isInput { options.included = try CodeIncludes.read(for: source[split.body], beside: file) }
        let language = language ?? NoteLanguage.tag(of: split, in: source, file: name)
        let words = try Theme.load(language: language).theme.strings
        options.labels = BlockLabels(words)
        let engines = engines(words, language: language)
        let note = document.render(options: options, engines: engines, linker: &linker)
        let obstacles = engines.obstacles(
            usesFormulas: note.formulas.isUsed, namesLanguages: note.namesLanguages)
        let lines = LineMap(source)
        return Result(
            html: note.html,
            diagnostics: textFaults + splitFaults
                + (document.faults + note.faults).map { $0.diagnostic(in: name, lines) } + obstacles)
    }
}

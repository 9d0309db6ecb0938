package import LecternCore
package import LecternMarkdown

/// Reads one note: bytes, front matter, title, and its entries when it is a glossary or a timeline.
///
/// A pure function of the file's bytes and its path, so it runs on all processors.
package enum NoteReader {
    /// How notes are read.
    package struct Options: Sendable, Hashable {
        package var parsing: ParseOptions
        package var titles: TitleSource

        package init(parsing: ParseOptions = ParseOptions(), titles: TitleSource = .heading) {
            self.parsing = parsing
            self.titles = titles
        }
    }

    /// A note that cannot be read has only diagnostics.
    package static func read(
        _ sourceFile: SourceFile, options: Options = Options()
    ) -> (note: Note?, diagnostics: [Diagnostic]) {
        let (text, textFaults) = sourceFile.text()
        guard let source = text else { return (nil, textFaults) }
        let (path, file, isFolderPage) = (sourceFile.path, sourceFile.file, sourceFile.isSectionPage)
        var (note, mapping, yamlFaults) = divide(source, path: path, file: file)
        note.diagnostics = textFaults + note.diagnostics + yamlFaults
        note.head.identity.role = NoteRole.of(
            path, kind: FrontMatter.kind(in: mapping), isFolderPage: isFolderPage)
        note.head.identity.isFolderPage = isFolderPage
        note.parsing = options.parsing
        switch note.role {
        case .term: readTerm(mapping, into: &note)
        case .event: readEvent(mapping, into: &note)
        case .index, .article, .glossary, .timeline: readPage(mapping, into: &note, titles: options.titles)
        }
        if options.parsing.expandsEmoji { note.head.identity.title = Emoji.expandingShortcodes(in: note.title) }
        return (note, [])
    }

    /// Reads a note that stands alone, without a site.
    ///
    /// It is an article, whatever it would be to a site. Faults inside of its front matter are not told: what stands
    /// there is for a site, which may be one of another program.
    ///
    /// - Parameter file: Its path, as diagnostics name it.
    package static func readAlone(_ bytes: [UInt8], file: String) -> Note {
        let (source, textFaults) = SourceText.decode(bytes, file: file)
        var (note, mapping, _) = divide(source, path: FilePath.name(of: file), file: file)
        note.diagnostics = textFaults + note.diagnostics
        note.head.matter = ArticleMatter.read(mapping).0
        return note
    }

    /// A note without what its front matter says, the front matter, and the faults of its YAML. Those of the lines
    /// around it are with the note.
    private static func divide(
        _ source: [UInt8], path: String, file: String
    ) -> (note: Note, mapping: YAMLMapping, yamlFaults: [Diagnostic]) {
        let (split, splitFaults) = FrontMatterSplitter.split(source, file: file)
        let (mapping, yamlFaults) = FrontMatter.read(split, of: source, file: file)
        var note = Note(
            identity: NoteIdentity(path: path, file: file), source: source, bodyStart: split.body.lowerBound,
            bodyLineOffset: split.bodyFirstLine - 1)
        note.diagnostics = splitFaults
        return (note, mapping, yamlFaults)
    }

    private static func readPage(_ mapping: YAMLMapping, into note: inout Note, titles: TitleSource) {
        let (matter, faults) = ArticleMatter.read(mapping)
        note.diagnostics += faults
        note.head.matter = matter
        note.head.identity.aliases = note.head.matter.aliases.map(\.value)
        note.head.identity.title =
            note.head.matter.title ?? NoteTitle.find(in: note.body, named: name(of: note), from: titles)
        guard note.role == .glossary || note.role == .timeline else { return }
        let outline = note.document().outline()
        if note.role == .glossary {
            let reading = GlossaryReader.read(outline, path: note.path, file: note.file)
            note.diagnostics += reading.diagnostics
            note.head.glossary = reading
        } else {
            let reading = TimelineReader.read(outline, path: note.path, file: note.file)
            note.diagnostics += reading.diagnostics
            note.head.timeline = reading
        }
    }

    /// The name of the file, or of the folder for the page of one.
    private static func name(of note: Note) -> String {
        note.isFolderPage && !note.folder.isEmpty ? FilePath.name(of: note.folder) : FilePath.baseName(of: note.path)
    }

    /// The text of an entry's file, without the heading that only names it.
    private static func part(of note: Note, opensWithName: Bool) -> DocumentPart {
        opensWithName ? .blocks(1..<Int.max) : .all
    }

    private static func readTerm(_ mapping: YAMLMapping, into note: inout Note) {
        let (matter, faults) = TermMatter.read(mapping)
        note.diagnostics += faults
        note.head.matter.isDraft = matter.isDraft
        let opening = NoteTitle.openingHeading(of: note.body)
        let named = matter.term?.value ?? opening ?? FilePath.baseName(of: note.path)
        let heading = TermHeading(parsing: named)
        note.head.identity.title = heading.name
        let aliases = heading.aliases + matter.aliases.map(\.value)
        var entry = GlossaryEntry(
            id: TermID(naming: matter.id?.value ?? heading.name), name: heading.name, aliases: aliases,
            location: matter.term?.location ?? SourceLocation(file: note.file), notePath: note.path,
            part: part(of: note, opensWithName: opening.map { TermHeading(parsing: $0).name } == heading.name),
            summary: firstParagraph(of: note))
        entry.exceptions = matter.not.map(\.value)
        entry.isCaseSensitive = matter.isCaseSensitive
        entry.linksByItself = matter.linksItself
        entry.related = matter.related.map(\.value)
        entry.scope = matter.scope?.value
        note.head.glossary = GlossaryReader.Reading(introduction: .blocks(0..<0), entries: [entry])
    }

    private static func readEvent(_ mapping: YAMLMapping, into note: inout Note) {
        let (matter, faults) = EventMatter.read(mapping)
        note.diagnostics += faults
        note.head.matter.isDraft = matter.isDraft
        let opening = NoteTitle.openingHeading(of: note.body)
        note.head.identity.title = matter.title?.value ?? opening ?? FilePath.baseName(of: note.path)
        if mapping["date"]?.isNull ?? true { note.diagnostics.append(undated(note)) }
        let event = TimelineEvent(
            id: EventID(matter.id?.value ?? Slug.make(note.title)), date: span(matter.date, matter.end),
            title: note.title,
            text: firstParagraph(of: note), tags: matter.tags.map(\.value),
            location: matter.title?.location ?? SourceLocation(file: note.file), notePath: note.path,
            part: part(of: note, opensWithName: opening == note.title))
        var reading = TimelineReader.Reading()
        reading.events = [event]
        note.head.timeline = reading
    }

    private static func span(_ start: HistoricalDate?, _ end: HistoricalDate?) -> HistoricalDate? {
        guard case .single(let first)? = start, case .single(let last)? = end,
            let range = DateRange(from: first, to: last)
        else { return start }
        return .range(range)
    }

    private static func undated(_ note: Note) -> Diagnostic {
        Diagnostic(
            .error, "timeline.undated", at: SourceLocation(file: note.file), "the event “\(note.title)” has no date",
            explanation: "A file of the timeline's folder is an event, and its front matter says when it happened.",
            suggestion: "Write a line such as “date: 2017-06” between the --- lines.")
    }

    private static func firstParagraph(of note: Note) -> String {
        for case .paragraph(let text, _) in note.document().outline() { return text }
        return ""
    }
}

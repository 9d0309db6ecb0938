import LecternContent
import LecternCore
import LecternMarkdown

/// The faults of links, each with its place and a way to mend it.
extension SiteLinker {
    mutating func report(unresolved destination: String, path: String, at place: LinkPlace) {
        let source = source(of: destination, at: place)
        let fault = Diagnostic(
            .error, "link.unresolved", at: source.location, "the link “\(destination)” leads nowhere",
            explanation: "There is no note or file at \(path) in the content folder.", sourceLine: source.line)
        facts.openFaults.append(OpenFault(diagnostic: fault, wanted: .path(path, notePath: context.note.path)))
    }

    mutating func report(outside destination: String, at place: LinkPlace) {
        let source = source(of: destination, at: place)
        facts.diagnostics.append(
            Diagnostic(
                .error, "link.outside", at: source.location, "the link “\(destination)” leaves the content folder",
                explanation: "Only what stands in the content folder becomes part of the site.",
                suggestion: "Move the file into the content folder, or link to its address on the web.",
                sourceLine: source.line))
    }

    mutating func report(unsafe destination: String, scheme: String, at place: LinkPlace) {
        let source = source(of: destination, at: place)
        facts.diagnostics.append(
            Diagnostic(
                .warning, "link.unsafe", at: source.location, "a link with the scheme “\(scheme):” was left out",
                explanation: "A browser may run such an address as a program.",
                suggestion: "Link to an http, https or mailto address.", sourceLine: source.line))
    }

    mutating func report(missingImage destination: String, at place: LinkPlace) {
        let source = source(of: destination, at: place)
        let path = LinkPath(destination).resolved(from: context.note.path)
        let fault = Diagnostic(
            .error, "image.missing", at: source.location, "the image “\(destination)” is not there",
            explanation: path.map { "There is no file at \($0) in the content folder." }
                ?? "The address leaves the content folder.", sourceLine: source.line)
        guard let path else { return facts.diagnostics.append(fault) }
        facts.openFaults.append(OpenFault(diagnostic: fault, wanted: .path(path, notePath: context.note.path)))
    }

    mutating func report(ambiguous wikilink: Wikilink, pages: [SiteMap.Page], at place: LinkPlace) {
        let source = source(of: "[[" + wikilink.target, at: place)
        let paths = pages.map(\.path)
        facts.diagnostics.append(
            Diagnostic(
                .error, "reference.ambiguous", at: source.location,
                "“\(wikilink.target)” names \(pages.count) pages: \(paths.joined(separator: ", "))",
                explanation: "A reference must name one page.",
                suggestion: "Write the path, as in [[\(paths[0])]].", sourceLine: source.line))
    }

    /// - Parameter paths: Those that end as the link does, the one first to which it leads now.
    mutating func report(ambiguous ending: String, paths: [String], needle: String, at place: LinkPlace) {
        let source = source(of: needle, at: place)
        let best = LinkPath.relative(paths[0], from: context.note.path)
        facts.diagnostics.append(
            Diagnostic(
                .error, "reference.ambiguous", at: source.location,
                "“\(ending)” names \(paths.count) files: \(paths.joined(separator: ", "))",
                explanation:
                    "There is none at this path from the note; where several paths end so, none is meant for sure.",
                suggestion: "Write the path from the note, as in \(best).", sourceLine: source.line))
    }

    mutating func unresolved(_ wikilink: Wikilink, _ kind: ReferenceKind?, at place: LinkPlace) -> WikilinkTarget {
        let source = source(of: "[[" + wikilink.target, at: place)
        let name = kind.map { String(wikilink.target.dropFirst($0.rawValue.count + 1)) } ?? wikilink.target
        let what =
            switch kind {
            case .term: "term"
            case .event: "single event"
            case nil: "page, term or event"
            }
        let fault = Diagnostic(
            .error, "reference.unresolved", at: source.location, "“\(name)” names no \(what)",
            explanation: "A reference names a page by path, title or alias, a term by one of its names, or an event.",
            suggestion: "Write [[!\(name)]] for plain text, or add the entry.", sourceLine: source.line)
        facts.openFaults.append(OpenFault(diagnostic: fault, wanted: .reference(name, kind)))
        return .unresolved(text: wikilink.shownText)
    }
}

extension LinkPath {
    /// How a note at `notePath` would write a link to `path`.
    static func relative(_ path: String, from notePath: String) -> String {
        SiteURL.percentDecoded(SiteURL.relative(to: path, from: notePath))
    }
}

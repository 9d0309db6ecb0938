import LecternCore

/// How lists, places and the reasons of the report are written.
extension GlossaryText {
    private static let longestList = 20
    private static let mostPlaces = 3

    // MARK: Labels

    func label(_ reason: UnlinkedReason) -> String {
        switch reason {
        case .alreadyLinked: "already linked in the \(audit.linkFrequency)"
        case .spelledOtherwise: "spelled otherwise"
        case .otherCase: "other capitals"
        case .autolinkOff: "autolink is off"
        case .leftAlone: "left alone by the page"
        case .linkFalse: "link: false"
        case .suppressed: "written [[!…]]"
        case .otherMeaning: "in a “not” context"
        case .outOfScope: "out of scope"
        case .ownEntry: "in its own entry"
        case .inHeading: "in a heading"
        case .inLink: "in a link"
        case .inCode: "in code"
        case .inImage: "in an image's text"
        case .inHTML: "in raw HTML"
        }
    }

    func label(_ kind: AuditPhrase.Kind) -> String {
        switch kind {
        case .bold: "in bold"
        case .quotes: "in quotes"
        case .pair: "with English"
        }
    }

    // MARK: Lists

    func sorted(
        _ terms: [GlossaryAudit.Term], by count: (GlossaryAudit.Term) -> Int
    ) -> [GlossaryAudit.Term] {
        terms.enumerated().sorted { a, b in
            let (left, right) = (count(a.element), count(b.element))
            return left != right ? left > right : a.offset < b.offset
        }.map(\.element)
    }

    func shown<Element>(_ list: [Element]) -> ArraySlice<Element> {
        showsAll ? list[...] : list.prefix(Self.longestList)
    }

    func more<Element>(_ list: [Element], _ what: String = "more") -> [String] {
        let rest = list.count - shown(list).count
        return rest > 0 ? ["  … and \(rest) \(what)"] : []
    }

    func places(_ places: [SourceLocation]) -> String {
        var lines: [String] = []
        for location in places where lines.last != place(location) { lines.append(place(location)) }
        let shown = showsAll ? lines[...] : lines.prefix(Self.mostPlaces)
        let rest = lines.count - shown.count
        return shown.joined(separator: "  ") + (rest > 0 ? "  … and \(rest) more" : "")
    }

    func place(_ location: SourceLocation) -> String { "\(safe(location.file)):\(location.line)" }

    func safe(_ text: String) -> String { TextTable.safe(text) }
}

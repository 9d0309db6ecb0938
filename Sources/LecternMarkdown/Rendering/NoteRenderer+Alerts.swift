import LecternCore

/// Alerts: quotations whose first line is a marker, `> [!NOTE]`, and containers with the name of an alert.
extension NoteRenderer {
    /// Opens the alert that a quotation is; says whether it is one.
    mutating func enterAlert(_ quotation: Node) -> Bool {
        guard let marker = quotation.firstChild, marker.kind == .alertMarker else { return false }
        let text = marker.markerText
        let parsed = text.withUnsafeBufferPointer { AlertMarker($0, $0.indices) }
        let name = parsed.map { String(decoding: text[$0.name], as: UTF8.self) } ?? ""
        let kind = AlertKind(name.lowercased())
        if kind == nil { reportUnknown(alert: name, at: marker) }
        openAlert(kind?.style ?? .note, folding: parsed?.folding ?? .none)
        if marker.next?.kind != .blockTitle {
            writeTitle(
                kind.map { options.labels[$0.label] } ?? name, folds: parsed?.folding != AlertMarker.Folding.none)
        }
        if marker.next == nil { reportEmptyAlert(String(decoding: text, as: UTF8.self), at: marker) }
        return true
    }

    mutating func leaveAlert(_ quotation: Node) -> Bool {
        guard let marker = quotation.firstChild, marker.kind == .alertMarker else { return false }
        closeAlert(folds: folds(marker))
        return true
    }

    /// Whether an alert's marker says that it folds.
    private func folds(_ marker: Node) -> Bool {
        let last = marker.markerText.last
        return last == UInt8(ascii: "-") || last == UInt8(ascii: "+")
    }

    mutating func openAlert(_ style: AlertStyle, folding: AlertMarker.Folding) {
        out.lineBreak()
        out.write(folding == .none ? "<aside" : "<details")
        out.attribute("class", "alert alert-" + style.rawValue)
        if folding == .none { out.write(" role=\"note\"") }
        if folding == .open { out.write(" open") }
        out.write(">\n")
    }

    mutating func closeAlert(folds: Bool) { closeLine(folds ? "</details>\n" : "</aside>\n") }

    /// The title of a block that has none of its own.
    mutating func writeTitle(_ title: String, folds: Bool, isAlert: Bool = true) {
        openTitle(folds: folds, isAlert: isAlert)
        out.escape(title)
        out.write(folds ? "</summary>\n" : "</p>\n")
    }

    private mutating func openTitle(folds: Bool, isAlert: Bool) {
        out.write(folds ? "<summary" : "<p")
        if isAlert { out.write(" class=\"alert-title\"") }
        out.write(">")
    }

    // MARK: Titles that the author wrote

    mutating func openBlockTitle(_ title: Node) {
        let (folds, isAlert) = look(of: title)
        out.lineBreak()
        openTitle(folds: folds, isAlert: isAlert)
        beginBlock()
        // As in headings, nothing links by itself: a title is there to be clicked on, or to name the block.
        headingDepth += 1
    }

    mutating func closeBlockTitle(_ title: Node) {
        headingDepth -= 1
        endBlock()
        out.write(look(of: title).folds ? "</summary>\n" : "</p>\n")
    }

    private func look(of title: Node) -> (folds: Bool, isAlert: Bool) {
        if let marker = title.previous, marker.kind == .alertMarker { return (folds(marker), true) }
        let role = title.parent.map { ContainerRole(container: $0) }
        return (role?.folds ?? false, role?.isAlert ?? false)
    }

    // MARK: Faults

    private mutating func reportUnknown(alert name: String, at marker: Node) {
        let near = AlertKind.suggestion(for: name.lowercased())
        report(
            NoteFault(
                .warning, "alert.unknown", at: filePosition(of: marker), marking: "[!" + name + "]", lines: 0,
                "there is no kind of alert called “\(name)”",
                explanation: "It shows as a note with this word as its title.",
                suggestion: near.map { "Did you mean `[!\($0.uppercased())]`?" }
                    ?? "Write one of NOTE, TIP, IMPORTANT, WARNING and CAUTION, and the words as a title: `[!NOTE] \(name)`."
            ))
    }

    private mutating func reportEmptyAlert(_ text: String, at marker: Node) {
        report(
            NoteFault(
                .warning, "alert.empty", at: filePosition(of: marker), marking: text, lines: 0,
                "this alert has no text",
                explanation: "Each line of an alert begins with `>`.",
                suggestion: "Put `>` before the lines that follow."))
    }
}

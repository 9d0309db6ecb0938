import LecternCore

/// A table being written.
struct TableState {
    var alignments: [UInt8]
    var column = 0
    var isHeader = false
    var bodyIsOpen = false
}

extension NoteRenderer {
    mutating func enterBlock(_ node: Node, _ kind: NodeKind) -> Bool {
        switch kind {
        case .document, .customBlock, .unknown, .footnoteDefinition: break
        case .container, .containerEnd, .alertMarker, .blockTitle, .definition, .abbreviation:
            return enterAddition(node, kind)
        case .blockQuote: if !enterAlert(node) { openLine("<blockquote>\n") }
        case .list: enterList(node)
        case .item: enterItem(node)
        case .heading: enterHeading(node)
        case .paragraph:
            if writeEmbeds(node) {
                embedParagraph = node
                return false
            }
            beginBlock()
            if isCaption(node) { return false }
            if !openTerm(node), !openFigure(node) { openParagraph(node) }
            writePendingTaskBox()
        case .codeBlock: writeCodeBlock(node)
        case .formulaBlock: writeFormulaBlock(node)
        case .htmlBlock: writeRawHTML(node)
        case .thematicBreak: openLine("<hr>\n")
        case .table: openTable(node)
        case .tableRow: openRow(node)
        case .tableCell: openCell(node)
        default: break
        }
        return kind != .codeBlock && kind != .htmlBlock
    }

    mutating func leaveBlock(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .container, .containerEnd, .alertMarker, .blockTitle, .definition, .abbreviation: leaveAddition(node, kind)
        case .blockQuote: if !leaveAlert(node) { closeLine("</blockquote>\n") }
        case .list: closeLine(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item: out.write("</li>\n")
        case .heading: leaveHeading(node)
        case .paragraph: if embedParagraph != node { leaveParagraph(node) }
        case .table: closeTable()
        case .tableRow: closeRow()
        case .tableCell:
            endBlock()
            out.write(isHeading(node) ? "</th>" : "</td>")
            if !tableStates.isEmpty { tableStates[tableStates.count - 1].column += 1 }
        default: break
        }
    }

    mutating func openLine(_ literal: StaticString) {
        out.lineBreak()
        out.write(literal)
    }

    mutating func closeLine(_ literal: StaticString) {
        out.lineBreak()
        out.write(literal)
    }

    // MARK: Lists

    private mutating func enterList(_ node: Node) {
        guard node.isOrderedList else { return openLine("<ul>\n") }
        out.lineBreak()
        out.write("<ol")
        if node.listStart != 1 { out.attribute("start", String(node.listStart)) }
        out.write(">\n")
    }

    private mutating func enterItem(_ node: Node) {
        out.lineBreak()
        guard let isChecked = node.taskIsChecked else { return out.write("<li>") }
        enterTask(node, isChecked: isChecked)
    }

    /// Whether a paragraph stands in a tight list, where it has no element of its own.
    func isTight(_ node: Node) -> Bool {
        guard let parent = node.parent else { return false }
        if parent.kind == .definition { return isOnlyParagraph(node) }
        guard parent.kind == .item, let list = parent.parent else { return false }
        return list.isTightList
    }

    mutating func leaveParagraph(_ node: Node) {
        if isCaption(node) { return }
        if note.firstParagraph.isEmpty, opensNote(node) {
            let text = note.sections[note.sections.count - 1].text[blockStart...]
            note.firstParagraph = String(decoding: text, as: UTF8.self)
        }
        endBlock()
        if closeTerm(node) || closeFigure(node) { return }
        if !isTight(node) { endsWithDisplay(node) ? out.lineBreak() : out.write("</p>\n") }
    }

    // MARK: Headings

    private mutating func enterHeading(_ node: Node) {
        guard titleHeading?.node != node else {
            beginBlock()
            headingDepth += 1
            return
        }
        let title = String(decoding: node.plainText(withDollars: false), as: UTF8.self)
        let attributes = attributes(ofHeading: node)
        let id = attributes?.id ?? ids.make(options.idPrefix + title)
        let heading = RenderedHeading(level: level(of: node), id: id, title: title)
        note.headings.append(heading)
        var section = SectionText()
        section.anchor = heading.id
        section.heading = title
        note.sections.append(section)
        // The author's own level: that it is written lower, below the page's title, changes no sections.
        linker.beginSection(level: node.headingLevel, id: heading.id, title: title)
        beginBlock()
        headingDepth += 1
        out.lineBreak()
        out.write("<h")
        out.write(heading.level)
        out.attribute("id", heading.id)
        writeClasses(attributes?.classes ?? [])
        out.write(">")
    }

    private mutating func leaveHeading(_ node: Node) {
        headingDepth -= 1
        // The heading's words are known as such; they are not part of the section's prose.
        note.sections[note.sections.count - 1].text.removeLast(
            note.sections[note.sections.count - 1].text.count - blockStart)
        guard titleHeading?.node != node else { return }
        if !rawElements.holdsLink {
            out.write("<a class=\"heading-anchor\"")
            out.attribute("href", "#" + SiteURL.percentEncoded(note.headings.last?.id ?? ""))
            out.write(" aria-hidden=\"true\" tabindex=\"-1\"></a>")
        }
        out.write("</h")
        out.write(level(of: node))
        out.write(">\n")
    }

    /// The page has one heading of the first level, also where one stands in a quotation.
    private func level(of heading: Node) -> Int {
        max(options.title == nil ? 1 : 2, min(6, heading.headingLevel + headingShift))
    }

    // MARK: Tables

    private mutating func openTable(_ node: Node) {
        tableStates.append(TableState(alignments: node.columnAlignments))
        openTableRegion(node)
    }

    private mutating func openRow(_ node: Node) {
        guard !tableStates.isEmpty else { return }
        let isHeader = node.isHeaderRow
        tableStates[tableStates.count - 1].column = 0
        tableStates[tableStates.count - 1].isHeader = isHeader
        if isHeader {
            out.write("<thead>\n")
        } else if !tableStates[tableStates.count - 1].bodyIsOpen {
            tableStates[tableStates.count - 1].bodyIsOpen = true
            out.write("<tbody>\n")
        }
        out.write("<tr>")
    }

    /// Whether a cell heads its column; an empty corner heads nothing.
    private func isHeading(_ cell: Node) -> Bool {
        tableStates.last?.isHeader == true && cell.firstChild != nil
    }

    private mutating func openCell(_ node: Node) {
        guard let table = tableStates.last else { return }
        beginBlock()
        out.write(isHeading(node) ? "<th scope=\"col\"" : "<td")
        switch table.alignments.indices.contains(table.column) ? table.alignments[table.column] : 0 {
        case UInt8(ascii: "l"): out.write(" class=\"align-left\"")
        case UInt8(ascii: "c"): out.write(" class=\"align-center\"")
        case UInt8(ascii: "r"): out.write(" class=\"align-right\"")
        default: break
        }
        out.write(">")
    }

    private mutating func closeRow() {
        out.write("</tr>\n")
        if tableStates.last?.isHeader == true { out.write("</thead>\n") }
    }

    private mutating func closeTable() {
        if tableStates.popLast()?.bodyIsOpen == true { out.write("</tbody>\n") }
        out.write("</table></div>\n")
    }

    // MARK: Blocks of running text

    mutating func beginBlock() {
        blockStart = note.sections[note.sections.count - 1].text.count
        endsWide = false
    }

    mutating func endBlock() {
        let last = note.sections.count - 1
        let start = blockStart
        note.sections[last].text.withUnsafeBufferPointer { text in
            if start < text.count { linker.endBlock(text: UnsafeBufferPointer(rebasing: text[start...])) }
        }
        if start < note.sections[last].text.count { note.sections[last].text.append(UInt8(ascii: "\n")) }
        blockStart = note.sections[last].text.count
    }
}

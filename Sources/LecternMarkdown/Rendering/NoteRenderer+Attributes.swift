import LecternCore

/// Attributes in braces, and images that are figures.
extension NoteRenderer {
    /// The attributes of a heading, with an id that is unique in the page.
    mutating func attributes(ofHeading heading: Node) -> BlockAttributes? {
        guard !additions.attributes.isEmpty, var found = additions.attributes[heading.pointer] else { return nil }
        let position = filePosition(of: heading)
        reportFaults(of: found, "heading.attribute", at: position)
        if let (id, line) = found.isRepeated {
            let first = marks.filePosition(SourcePosition(line: line)).line
            reportTaken(id, at: position, "the id “\(id)” is given twice; the heading in line \(first) has it already")
        }
        guard let id = found.id else { return found }
        found.id = options.idPrefix + id
        if options.reservedIDs.contains(options.idPrefix + id) {
            reportTaken(id, at: position, "the id “\(id)” is taken by another part of the page")
            found.id = nil
        }
        return found
    }

    private mutating func reportTaken(_ id: String, at position: SourcePosition, _ summary: String) {
        report(
            NoteFault(
                .error, "heading.id", at: position, marking: "#" + id, lines: 0, summary,
                explanation: "A link to an id leads to one place.", suggestion: "Give this heading another id."))
    }

    /// The attributes of an image.
    mutating func attributes(ofImage image: Node) -> BlockAttributes? {
        guard !additions.attributes.isEmpty, let found = additions.attributes[image.pointer] else { return nil }
        reportFaults(of: found, "image.attribute", at: filePosition(of: image))
        return found
    }

    private mutating func reportFaults(
        of attributes: BlockAttributes, _ identifier: String, at position: SourcePosition
    ) {
        for (summary, suggestion) in attributes.faults {
            report(
                NoteFault(
                    .warning, identifier, at: position, marking: "{", summary,
                    explanation:
                        "In braces stand `#id`, `.class` and, for images, `width=300`, `width=50%` or `height=200`.",
                    suggestion: suggestion))
        }
    }

    mutating func writeClasses(_ classes: [String]) {
        if !classes.isEmpty { out.attribute("class", classes.joined(separator: " ")) }
    }

    // MARK: Figures

    /// Whether an image stands alone in its paragraph and has a title, which is its caption.
    func isFigure(_ image: Node) -> Bool {
        guard image.previous == nil, image.next == nil, let parent = image.parent, parent.kind == .paragraph,
            parent.parent?.kind != .item, !parent.isTerm
        else { return false }
        return !image.title.isEmpty
    }

    private func figure(_ paragraph: Node) -> Node? {
        guard let image = paragraph.firstChild, image.kind == .image, isFigure(image) else { return nil }
        return image
    }

    mutating func openFigure(_ paragraph: Node) -> Bool {
        guard figure(paragraph) != nil else { return false }
        openLine("<figure>")
        return true
    }

    /// The caption is prose like other text: terms and dates link in it.
    mutating func closeFigure(_ paragraph: Node) -> Bool {
        guard let image = figure(paragraph) else { return false }
        out.write("<figcaption>")
        beginBlock()
        if Linker.wantsPlaces { linker.beginProse(at: filePosition(of: image)) }
        var title = image.title
        title.withUTF8 { writeLinked($0, after: nil) }
        endBlock()
        out.write("</figcaption></figure>\n")
        return true
    }
}

extension BlockAttributes {
    /// The width that an author gave an image in pixels.
    var pixelWidth: Int? {
        if case .pixels(let width) = width { width } else { nil }
    }

    /// The classes of an image. The page's policy has no inline styles, so the style sheet knows the shares.
    var imageClasses: [String] {
        if case .percent(let share) = width { classes + ["width-\(share)"] } else { classes }
    }
}

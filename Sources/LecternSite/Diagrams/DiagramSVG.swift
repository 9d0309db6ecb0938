import LecternCore

/// A drawing by Graphviz as a page can hold it: what ``SVGRules`` allow, in the colours of the theme.
///
/// Black becomes the colour of the text, white that of the page. A drawing with any other colour was thought of on
/// white paper; it gets the class `has-paper`, and the theme puts it on white paper in the dark as well.
struct DiagramSVG {
    private(set) var html = ""
    private var output: [UInt8] = []
    private let idPrefix: String
    private var hasPaper = false
    private var linkCount = 0
    /// How many elements that are not allowed are open, one in the other.
    private var hidden = 0
    /// The elements that were written and are open, with the empty name for a link without a target.
    private var open: [String] = []
    private var width = 0.0
    private var viewBox = ""
    private var height = 0.0
    /// The texts in their order, the first of the graph itself apart.
    private var texts: [String] = []
    private var label: String?

    /// - Parameters:
    ///   - svg: As Graphviz writes it.
    ///   - title: The drawing's name; the graph's label unless given, or else its first words.
    ///   - link: Where a link leads; `nil` for nowhere.
    /// - Returns: `nil` for what is no SVG.
    init?(_ svg: [UInt8], title: String?, idPrefix: String, link: (String) -> String?) {
        self.idPrefix = idPrefix
        var scanner = SVGScanner(svg)
        var isSVG = false
        while let token = scanner.next() {
            switch token {
            case .open(let name, let attributes, let isEmpty):
                if name == "svg", open.isEmpty, !isSVG {
                    isSVG = readSize(attributes)
                    open.append("")
                } else {
                    begin(name, attributes, isEmpty: isEmpty, link: link)
                }
            case .close(let name): end(name)
            case .text(let text): write(text)
            }
        }
        guard isSVG, hidden == 0, open.isEmpty else { return nil }
        html = finished(name: title ?? label ?? words)
    }

    private mutating func readSize(_ attributes: [SVGScanner.Attribute]) -> Bool {
        for attribute in attributes {
            let number = Double(attribute.value.prefix { $0.isNumber || $0 == "." }) ?? 0
            switch attribute.name {
            case "width": width = number
            case "height": height = number
            case "viewBox" where SVGRules.allows("viewBox", attribute.value): viewBox = attribute.value
            default: continue
            }
        }
        return width > 0 && height > 0 && !viewBox.isEmpty
    }

    /// The drawing with its frame. Sizes in points are taken as pixels, so that the letters of Graphviz's 14 points
    /// are as large as the page's small ones.
    private func finished(name: String) -> String {
        var frame: [UInt8] = []
        frame += "<div class=\"diagram-graph\(hasPaper ? " has-paper" : "")\(width > 480 ? " is-wide" : "")\">".utf8
        frame += "<svg viewBox=\"\(viewBox)\" width=\"\(Int(width.rounded(.up)))\"".utf8
        // A drawing with links is a group of them; any other is one image.
        frame +=
            " height=\"\(Int(height.rounded(.up)))\" role=\"\(linkCount > 0 ? "group" : "img")\" aria-label=\"".utf8
        HTMLEscaping.append(name, to: &frame)
        frame += "\">".utf8
        return String(decoding: frame + output, as: UTF8.self) + "</svg></div>\n"
    }

    /// The first words of the drawing, for one without a name.
    private var words: String {
        var name = ""
        for text in texts where name.count < 60 { name += (name.isEmpty ? "" : ", ") + text }
        return name.isEmpty ? "…" : name
    }
}

extension DiagramSVG {
    private mutating func begin(
        _ name: String, _ attributes: [SVGScanner.Attribute], isEmpty: Bool, link: (String) -> String?
    ) {
        guard hidden == 0, SVGRules.isAllowed(name), name != "svg" else {
            if !isEmpty { hidden += 1 }
            return
        }
        if name == "a" {
            guard let href = href(attributes).flatMap(link) else {
                if !isEmpty { open.append("") }
                return
            }
            linkCount += 1
            output += "<a href=\"".utf8
            HTMLEscaping.append(href, to: &output)
            output += "\"".utf8
        } else {
            output += "<\(name)".utf8
            write(attributes, of: name)
        }
        output += (isEmpty ? "/>" : ">").utf8
        if !isEmpty { open.append(name) }
    }

    private mutating func end(_ name: String) {
        if hidden > 0 {
            hidden -= 1
        } else if let last = open.popLast(), !last.isEmpty {
            output += "</\(last)>".utf8
        }
    }

    private mutating func write(_ text: String) {
        guard hidden == 0, open.last == "text" || open.last == "tspan" else { return }
        HTMLEscaping.append(text, to: &output)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return }
        // A label of the graph stands directly in it: in the frame and the graph's own group.
        if label == nil, open.count == 3 { label = words } else { texts.append(words) }
    }

    private func href(_ attributes: [SVGScanner.Attribute]) -> String? {
        attributes.first { $0.name == "xlink:href" || $0.name == "href" }?.value
    }

    // MARK: Attributes

    private mutating func write(_ attributes: [SVGScanner.Attribute], of element: String) {
        for attribute in attributes {
            if SVGRules.colours.contains(attribute.name) {
                writeColour(attribute.name, attribute.value)
            } else if attribute.name == "id", element.hasSuffix("Gradient"), SVGRules.isName(attribute.value) {
                write("id", idPrefix + attribute.value)
            } else if attribute.name == "style", element == "stop" {
                writeStop(attribute.value)
            } else if SVGRules.allows(attribute.name, attribute.value) {
                write(attribute.name, attribute.value)
            }
        }
    }

    private mutating func write(_ name: String, _ value: String) {
        output += " \(name)=\"".utf8
        HTMLEscaping.append(value, to: &output)
        output += "\"".utf8
    }

    private mutating func writeColour(_ name: String, _ value: String) {
        switch value.lowercased() {
        case "none", "transparent": write(name, "none")
        case "black", "#000000": write(name, "currentColor")
        // The theme fills it with the colour of the page.
        case "white", "#ffffff": write("class", name == "stroke" ? "paper-line" : "paper-fill")
        case let lower where lower.hasPrefix("url(#") && lower.hasSuffix(")"):
            let id = value.dropFirst(5).dropLast()
            guard SVGRules.isName(id) else { return }
            hasPaper = true
            write(name, "url(#\(idPrefix)\(id))")
        case let lower:
            guard SVGRules.isColour(lower) else { return }
            hasPaper = true
            write(name, value)
        }
    }

    /// Graphviz writes the colours of a gradient as a style, which the page's policy forbids.
    private mutating func writeStop(_ style: String) {
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.trimmingBlanks }
            guard parts.count == 2 else { continue }
            if parts[0] == "stop-color", SVGRules.isColour(parts[1]) { write("stop-color", parts[1]) }
            if parts[0] == "stop-opacity", SVGRules.allows("stop-opacity", parts[1]) {
                write("stop-opacity", parts[1].hasSuffix(".") ? parts[1] + "0" : parts[1])
            }
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

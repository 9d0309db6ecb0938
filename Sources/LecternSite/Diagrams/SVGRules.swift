/// What of a drawing may stand in a page: shapes, text, gradients and links, with the attributes that place and colour
/// them. No styles, scripts, events, images or foreign elements; no address but a link's.
enum SVGRules {
    static let elements: Set<String> = [
        "svg", "g", "a", "defs", "linearGradient", "radialGradient", "stop", "path", "polygon", "polyline", "ellipse",
        "circle", "rect", "line", "text", "tspan",
    ]

    /// Elements whose content goes with them; of others that are not allowed the content stays out as well, for a
    /// drawing has no words but in `text`.
    static func isAllowed(_ element: String) -> Bool { elements.contains(element) }

    private static let numbers: Set<String> = [
        "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "fx", "fy", "r", "rx", "ry", "dx", "dy", "width", "height",
        "points", "d", "transform", "gradientTransform", "offset", "opacity", "fill-opacity", "stroke-opacity",
        "stop-opacity", "stroke-width", "stroke-dasharray", "font-size", "textLength", "viewBox",
    ]
    private static let words: [String: Set<String>] = [
        "text-anchor": ["start", "middle", "end"], "font-weight": ["bold", "normal"],
        "font-style": ["italic", "normal"], "text-decoration": ["underline", "overline", "line-through"],
        "gradientUnits": ["userSpaceOnUse", "objectBoundingBox"], "baseline-shift": ["sub", "super"],
    ]
    static let colours: Set<String> = ["fill", "stroke", "stop-color"]

    /// Whether an attribute that is no colour, no id and no address may stay.
    static func allows(_ name: String, _ value: String) -> Bool {
        if numbers.contains(name) { return value.unicodeScalars.allSatisfy(isNumeric) }
        return words[name]?.contains(value) == true
    }

    /// What numbers, paths and transformations are made of: without a colon or a quotation mark nothing can be reached.
    private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", "\n", ",", ".", "-", "+", "(", ")", "%": true
        default: false
        }
    }

    /// Whether a text can be an id, and nothing more.
    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { $0 == "_" || $0 == "-" || $0.properties.isAlphabetic || isDigit($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Whether a value is a colour by name or by numbers.
    static func isColour(_ value: String) -> Bool {
        let digits = value.dropFirst(value.hasPrefix("#") ? 1 : 0)
        return !digits.isEmpty && digits.count <= 32
            && digits.unicodeScalars.allSatisfy {
                switch $0 {
                case "a"..."z", "A"..."Z", "0"..."9": true
                default: false
                }
            }
    }
}

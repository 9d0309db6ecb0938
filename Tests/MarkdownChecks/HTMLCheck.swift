internal import CGumbo
import LecternMarkdown

/// What is wrong with the HTML of a note, by an HTML5 parser that did not write it.
package struct HTMLCheck {
    /// Each fault once, in words.
    package private(set) var faults: [String] = []
    /// How many parse errors the parser tells of.
    package private(set) var parseErrors = 0

    private static let forbidden: Set<String> = [
        "script", "style", "iframe", "object", "embed", "applet", "noscript", "template", "svg", "math", "base", "meta",
        "link", "form", "button", "textarea", "select", "xmp", "plaintext", "frameset", "title", "portal",
    ]
    private static let addresses: Set<String> = ["href", "src", "poster", "cite", "action", "formaction", "xlink:href"]

    /// - Parameter html: A body's content, of a policy that sanitizes or escapes.
    package init(_ html: [UInt8]) {
        if String(validating: html, as: UTF8.self) == nil { faults.append("no valid UTF-8") }
        var options = kGumboDefaultOptions
        options.fragment_context = GUMBO_TAG_BODY
        options.max_errors = 50
        Self.withoutNoncharacters(html).withUnsafeBytes { bytes in
            let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let text, let output = gumbo_parse_with_options(&options, text, bytes.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            parseErrors = Int(output.pointee.errors.length)
            check(output.pointee.root)
        }
    }

    /// Noncharacters and C1 controls are errors wherever they come from; a note may hold them.
    private static func withoutNoncharacters(_ html: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: html, as: UTF8.self).unicodeScalars {
            let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
            if !isNoncharacter, !(0x80...0x9F).contains(scalar.value) { text.append(scalar) }
        }
        return Array(String(text).utf8)
    }

    private mutating func check(_ root: UnsafeMutablePointer<GumboNode>) {
        var waiting = [root]
        while let node = waiting.popLast() {
            guard node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE else { continue }
            let element = node.pointee.v.element
            check(element)
            for index in 0..<Int(element.children.length) {
                if let child = element.children.data[index] {
                    waiting.append(child.assumingMemoryBound(to: GumboNode.self))
                }
            }
        }
    }

    private mutating func check(_ element: GumboElement) {
        let name = String(cString: gumbo_normalized_tagname(element.tag))
        if Self.forbidden.contains(name) || element.tag_namespace != GUMBO_NAMESPACE_HTML {
            faults.append("forbidden element \(name)")
        }
        for index in 0..<Int(element.attributes.length) {
            guard let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self) else {
                continue
            }
            let key = String(cString: attribute.pointee.name)
            let value = String(cString: attribute.pointee.value)
            if key.hasPrefix("on") || key == "style" || key == "srcdoc" { faults.append("forbidden attribute \(key)") }
            if Self.addresses.contains(key), !LinkSafety.isSafe(value) { faults.append("unsafe address \(value)") }
        }
    }
}

/// A strict check of well-formedness for the XML that Lectern writes: elements nest, attributes are quoted,
/// `<` and `&` are escaped, and no character is one that XML 1.0 forbids.
enum XMLCheck {
    /// What is wrong, or `nil` for a well-formed document.
    static func fault(in bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return "not UTF-8" }
        if let bad = text.unicodeScalars.first(where: {
            $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) || $0.value >= 0xFFFE && $0.value < 0x10000
        }) {
            return "forbidden character \(bad.value)"
        }
        guard text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>") else { return "no declaration" }
        var open: [Substring] = []
        var roots = 0
        for part in text.drop(while: { $0 != ">" }).dropFirst().split(separator: "<", omittingEmptySubsequences: false)
            .dropFirst()
        {
            guard let end = part.firstIndex(of: ">") else { return "tag without '>': \(part)" }
            let (tag, content) = (part[..<end], part[part.index(after: end)...])
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return "'\(tag)' closes the wrong element" }
            } else {
                if open.isEmpty { roots += 1 }
                guard let name = tag.split(separator: " ").first.map({ $0.hasSuffix("/") ? $0.dropLast() : $0 }) else {
                    return "no name"
                }
                if tag.split(separator: "\"", omittingEmptySubsequences: false).count % 2 == 0 {
                    return "quotes: \(tag)"
                }
                if !tag.hasSuffix("/") { open.append(name) }
            }
            if content.contains("\""), open.isEmpty { return "text outside the root" }
            if let fault = references(tag) ?? references(content) { return fault }
        }
        return roots == 1 && open.isEmpty ? nil : "\(roots) roots, \(open) open"
    }

    private static func references(_ text: Substring) -> String? {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            guard let name = part.split(separator: ";", omittingEmptySubsequences: false).first,
                name.count < part.count,
                ["amp", "lt", "gt", "quot", "#13"].contains(name)
            else { return "bad reference: &\(part.prefix(10))" }
        }
        return nil
    }
}

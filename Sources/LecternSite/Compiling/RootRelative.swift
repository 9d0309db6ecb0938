import LecternCore
import LecternMarkdown

/// References as they read from the site's root, where a data file, a card or a feed has no page of its own.
enum RootRelative {
    /// A page's address, percent-encoded for an `href` that stands at the site's root.
    static func url(to target: String, fragment: String? = nil) -> String {
        guarded(SiteURL.relative(to: target, fragment: fragment, from: ""))
    }

    /// HTML of a page with its relative `href`, `src`, `srcset`, `poster` and `cite` made relative to the site's root.
    ///
    /// - Parameters:
    ///   - html: HTML that Lectern wrote: attribute values stand in quotation marks.
    ///   - page: The address of the page it was written for.
    static func html(_ html: [UInt8], of page: String) -> String {
        let base = SiteURL.percentEncoded(page)
        var scanner = AttributeScanner(html)
        while let value = scanner.nextAddress() {
            let value = String(decoding: value, as: UTF8.self)
            let new = scanner.holdsSeveral ? references(inSet: value, on: base) : reference(value, on: base)
            scanner.replace(with: Array(new.utf8))
        }
        return String(decoding: scanner.finish(), as: UTF8.self)
    }

    /// What a reference on a page is from the root; both are percent-encoded, the reference HTML-escaped too.
    static func reference(_ reference: String, on base: String) -> String {
        if LinkSafety.scheme(of: reference) != nil || reference.hasPrefix("/") { return reference }
        let (path, suffix) = split(reference)
        if path.isEmpty { return guarded(base.isEmpty ? "./" : HTMLEscaping.escaped(base)) + suffix }
        return guarded(SiteURL.joined(path, to: HTMLEscaping.escaped(base))) + suffix
    }

    /// The addresses of a `srcset`, divided as HTML's algorithm for image candidates divides them, so that the comma in
    /// `data:image/png;base64,…` ends nothing.
    private static func references(inSet value: String, on base: String) -> String {
        var output = ""
        var rest = value[...]
        while !rest.isEmpty {
            let gap = rest.prefix { $0.isWhitespace || $0 == "," }
            output += gap
            rest = rest[gap.endIndex...]
            let word = rest.prefix { !$0.isWhitespace }
            rest = rest[word.endIndex...]
            let commas = word.reversed().prefix { $0 == "," }.count
            if word.count > commas { output += reference(String(word.dropLast(commas)), on: base) }
            output += word.suffix(commas)
            guard commas == 0 else { continue }
            let size = rest.prefix { $0 != "," }
            output += size
            rest = rest[size.endIndex...]
        }
        return output
    }

    /// The path, and the query or fragment with its mark. `#` in `&#39;` is none.
    private static func split(_ reference: String) -> (path: String, suffix: String) {
        let bytes = Array(reference.utf8)
        for index in bytes.indices {
            let isMark = bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: "?")
            guard isMark, index == 0 || bytes[index - 1] != UInt8(ascii: "&") else { continue }
            return (String(decoding: bytes[..<index], as: UTF8.self), String(decoding: bytes[index...], as: UTF8.self))
        }
        return (reference, "")
    }

    /// A path that is empty, or that would be taken for a scheme, gets `./` before it.
    private static func guarded(_ path: String) -> String {
        path.isEmpty || LinkSafety.scheme(of: path) != nil ? "./" + path : path
    }
}

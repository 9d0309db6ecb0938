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
            scanner.replace(
                with: scanner.holdsSeveral
                    ? references(inSet: Array(value), on: base)
                    : Array(reference(String(decoding: value, as: UTF8.self), on: base).utf8))
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

    /// A `srcset` with its addresses changed and all between them as it was.
    private static func references(inSet value: [UInt8], on base: String) -> [UInt8] {
        var output: [UInt8] = []
        var copied = 0
        for candidate in SourceSet.candidates(of: value) {
            output += value[copied..<candidate.address.lowerBound]
            output += reference(String(decoding: value[candidate.address], as: UTF8.self), on: base).utf8
            copied = candidate.address.upperBound
        }
        return output + value[copied...]
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

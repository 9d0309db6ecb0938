import LecternCore

/// Types that several kinds of front matter have.
extension ValueType where Value == [Located<String>] {
    /// Tags, each once; a `#` before one is dropped.
    static var tags: ValueType {
        let texts = textsWithCommas
        return ValueType(
            texts.words, schema: texts.schema, json: texts.json, places: texts.places,
            read: { value, key, source in
                var seen: Set<String> = []
                return texts.read(value, key, &source)?.compactMap { tag in
                    var tag = tag
                    if tag.value.hasPrefix("#") { tag.value = String(tag.value.drop { $0 == "#" }).trimmingBlanks }
                    return !tag.value.isEmpty && seen.insert(tag.value).inserted ? tag : nil
                }
            })
    }

    /// Addresses inside the site that lead nowhere above it, without `/` at the start.
    static var oldAddresses: ValueType {
        let texts = texts
        return ValueType(
            "a list of addresses", schema: texts.schema, json: texts.json, places: texts.places,
            read: { value, key, source in
                texts.read(value, key, &source)?.compactMap { oldAddress($0, &source) }
            })
    }

    private static func oldAddress(_ written: Located<String>, _ source: inout YAMLMapping) -> Located<String>? {
        if !written.value.contains("://"), let path = RelativePath.normalized(written.value), !path.isEmpty {
            return Located(written.value.hasSuffix("/") ? path + "/" : path, at: written.location)
        }
        source.report(
            "front-matter.alias", at: written.location, "“\(written.value)” is no address inside the site",
            explanation: "An alias is an old path of this page, from which readers are led here.",
            suggestion: "Write the path from the site's root, such as `/old/page.html`.")
        return nil
    }
}

extension ValueType where Value == String {
    /// A path that must not lead out of its folder.
    ///
    /// - Parameter words: What it is the path of.
    static func insidePath(_ words: String) -> ValueType {
        ValueType(words, json: { .text($0) }) { text, key, source in
            if let path = RelativePath.normalized(text.value), !path.isEmpty { return path }
            source.report(
                "front-matter.path", at: text.location, "`\(key)` takes \(words), found the text “\(text.value)”",
                explanation: "The path may not lead upward with `..`.")
            return nil
        }
    }

    /// The last part of an address.
    static var slug: ValueType {
        ValueType("the last part of an address", json: { .text($0) }) { text, key, source in
            if isPathPart(text.value) { return text.value }
            let mended = Slug.make(text.value)
            source.report(
                "front-matter.slug", at: text.location, "“\(text.value)” cannot be the last part of an address",
                explanation:
                    "A slug is one part of a path: it has no `/`, `\\`, `?`, `#` or `%` and is not `.` or `..`.",
                suggestion: mended.isEmpty ? nil : "Write `\(key): \(mended)`.")
            return nil
        }
    }

    /// The id of an entry: what may stand behind `#` and in `[[term:id]]`.
    static var identifier: ValueType {
        ValueType("a text without blanks", json: { .text($0) }) { text, key, source in
            let isAllowed = text.value.unicodeScalars.allSatisfy {
                !$0.properties.isWhitespace && !"[]|#/\\\"<>&%?".unicodeScalars.contains($0) && $0.value > 0x20
            }
            if isAllowed { return text.value }
            let mended = Slug.make(text.value)
            source.report(
                "front-matter.id", at: text.location, "“\(text.value)” cannot be an id",
                explanation: "An id has no blanks, brackets, quotes, `#`, `|` or `/`.",
                suggestion: mended.isEmpty ? nil : "Write `\(key): \(mended)`.")
            return nil
        }
    }

    private static func isPathPart(_ text: String) -> Bool {
        text != "." && text != ".."
            && text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0.value != 0x7F && !"/\\?#%".unicodeScalars.contains($0)
            }
    }
}

import LecternCore

/// Values that several kinds of front matter have.
extension YAMLMapping {
    /// Tags, each once; a `#` before one is dropped.
    mutating func tags(_ key: String) -> [Located<String>] {
        var seen: Set<String> = []
        return texts(key, separatingCommas: true).compactMap { tag in
            var tag = tag
            if tag.value.hasPrefix("#") { tag.value = String(tag.value.drop { $0 == "#" }).trimmingBlanks }
            return !tag.value.isEmpty && seen.insert(tag.value).inserted ? tag : nil
        }
    }

    /// `false`, `true`, or the terms to leave alone.
    mutating func autolink(_ key: String) -> AutolinkRule {
        guard let value = value(key) else { return .automatic }
        if let isOn = value.bool { return isOn ? .automatic : .none }
        let terms = texts(key, separatingCommas: true)
        return terms.isEmpty ? .automatic : .except(terms)
    }

    /// Addresses inside the site that lead nowhere above it.
    mutating func oldAddresses(_ key: String) -> [Located<String>] {
        let written = texts(key)
        return written.compactMap { alias in
            if !alias.value.contains("://"), let path = RelativePath.normalized(alias.value), !path.isEmpty {
                return Located(alias.value.hasSuffix("/") ? path + "/" : path, at: alias.location)
            }
            report(
                "front-matter.alias", at: alias.location, "“\(alias.value)” is no address inside the site",
                explanation: "An alias is an old path of this page, from which readers are led here.",
                suggestion: "Write the path from the site's root, such as `/old/page.html`.")
            return nil
        }
    }

    /// A path that must not lead out of its folder.
    mutating func insidePath(_ key: String, _ takes: String) -> Located<String>? {
        guard let text = text(key) else { return nil }
        if let path = RelativePath.normalized(text.value), !path.isEmpty { return Located(path, at: text.location) }
        report(
            "front-matter.path", at: text.location, "`\(key)` takes \(takes), found the text “\(text.value)”",
            explanation: "The path may not lead upward with `..`.")
        return nil
    }

    /// The last part of an address.
    mutating func slug(_ key: String) -> Located<String>? {
        guard let text = text(key) else { return nil }
        if isPathPart(text.value) { return text }
        let mended = Slug.make(text.value)
        report(
            "front-matter.slug", at: text.location, "“\(text.value)” cannot be the last part of an address",
            explanation: "A slug is one part of a path: it has no `/`, `\\`, `?`, `#` or `%` and is not `.` or `..`.",
            suggestion: mended.isEmpty ? nil : "Write `\(key): \(mended)`.")
        return nil
    }

    /// The id of an entry: what may stand behind `#` and in `[[term:id]]`.
    mutating func identifier(_ key: String) -> Located<String>? {
        guard let text = text(key) else { return nil }
        let allowed = text.value.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && !"[]|#/\\\"<>&%?".unicodeScalars.contains($0) && $0.value > 0x20
        }
        if allowed { return text }
        let mended = Slug.make(text.value)
        report(
            "front-matter.id", at: text.location, "“\(text.value)” cannot be an id",
            explanation: "An id has no blanks, brackets, quotes, `#`, `|` or `/`.",
            suggestion: mended.isEmpty ? nil : "Write `\(key): \(mended)`.")
        return nil
    }

    private func isPathPart(_ text: String) -> Bool {
        text != "." && text != ".."
            && text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0.value != 0x7F && !"/\\?#%".unicodeScalars.contains($0)
            }
    }
}

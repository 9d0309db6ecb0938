package import LecternCore

extension Settings {
    /// A hash of the settings that change what `compile` makes of a note.
    package var fingerprint: StableHash {
        var hash = StableHash()
        for text in [language, urls.rawValue, autolink.rawValue, html.rawValue] { hash.combine(text) }
        return hash
    }

    /// A hash of the settings that change what a page shows around its note, and of ``fingerprint``.
    package var pageFingerprint: StableHash {
        var hash = fingerprint
        for text in [title, description, author, baseURL, footer, repository] { hash.combine(optional: text) }
        hash.combine(hasSearch ? 1 : 0)
        hash.combine(hasFeed ? 1 : 0)
        hash.combine(navigation?.count ?? -1)
        for item in navigation ?? [] {
            hash.combine(item.title)
            hash.combine(item.path.value)
        }
        return hash
    }
}

extension StableHash {
    fileprivate mutating func combine(optional text: String?) {
        combine(text == nil ? 0 : 1)
        combine(text ?? "")
    }
}

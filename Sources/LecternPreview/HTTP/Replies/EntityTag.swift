/// Entity tags as header fields hold them (RFC 9110, 8.8.3).
enum EntityTag {
    /// Whether an `If-None-Match` field names the tag, or any by `*`.
    static func isNamed(_ tag: String, in list: String) -> Bool {
        if list.trimmed == "*" { return true }
        var rest = Substring(list)
        while let opening = rest.firstIndex(of: "\"") {
            rest = rest[rest.index(after: opening)...]
            guard let closing = rest.firstIndex(of: "\"") else { return false }
            // A weak tag of the same text will do: the comparison of this field is the weak one (13.1.2).
            if rest[..<closing] == tag { return true }
            rest = rest[rest.index(after: closing)...]
        }
        return false
    }

    /// Whether an `If-Range` field is the tag. A weak one is not, nor is a date: no answer here has one.
    static func isStrongly(_ tag: String?, _ field: String) -> Bool {
        tag.map { field.trimmed == quoted($0) } ?? false
    }

    static func quoted(_ tag: String) -> String { "\"\(tag)\"" }
}

extension String {
    /// Without the spaces that may surround a field's value.
    fileprivate var trimmed: Substring {
        var text = self[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}

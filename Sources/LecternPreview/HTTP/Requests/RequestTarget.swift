/// The parts of a request's target (RFC 9112, 3.2).
struct RequestTarget {
    /// The host that a target in absolute form names.
    let authority: Substring?
    let path: Substring
    private let query: Substring?

    /// - Returns: `nil` for what is neither a path nor an `http` URL.
    init?(_ text: String) {
        guard !text.utf8.contains(UInt8(ascii: "#")) else { return nil }
        let scheme = "http://"
        var rest = text[...]
        if text.hasPrefix("/") {
            authority = nil
        } else if text.prefix(scheme.count).lowercased() == scheme {
            let named = text.dropFirst(scheme.count)
            let end = named.firstIndex { $0 == "/" || $0 == "?" } ?? named.endIndex
            authority = named[..<end]
            rest = named[end...]
        } else {
            return nil
        }
        let mark = rest.firstIndex(of: "?")
        let path = rest[..<(mark ?? rest.endIndex)]
        self.path = path.isEmpty ? "/" : path
        query = mark.map { rest[rest.index(after: $0)...] }
    }

    /// The items of the query, decoded as forms encode them; what is not encoded so stays as it is.
    var queryItems: [HTTPRequest.QueryItem] {
        (query ?? "").split(separator: "&").map { item in
            let sides = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return HTTPRequest.QueryItem(
                name: Self.decoded(sides[0]), value: sides.count > 1 ? Self.decoded(sides[1]) : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return PercentEncoding.decoded(spaced).flatMap { String(validating: $0, as: UTF8.self) } ?? String(text)
    }
}

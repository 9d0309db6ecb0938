/// Puts the preview's script into a page as it is served; the file on disk stays as it was built.
enum PageInjection {
    /// The page with the script at the start of its head, or at its end when it has none, and with a policy that lets it work.
    ///
    /// - Parameters:
    ///   - page: The page's bytes.
    ///   - tag: The tag of these bytes; `nil` when they only say that there is no such page.
    /// - Returns: The bytes to serve.
    static func inject(into page: [UInt8], tag: String?) -> [UInt8] {
        let start = startOfHead(page)
        let rest = start.map { page[$0...] } ?? []
        var output: [UInt8] = []
        output.reserveCapacity(page.count + 160)
        output += page[..<(start ?? page.endIndex)]
        output += PreviewClient.element(tag: tag).utf8
        guard let policy = policyRange(rest) else { return output + rest }
        output += rest[..<policy.lowerBound]
        output += ContentPolicy.opened(String(decoding: rest[policy], as: UTF8.self)).utf8
        output += rest[policy.upperBound...]
        return output
    }

    /// Where the content of the head starts: behind its tag, in any case of letters.
    private static func startOfHead(_ page: [UInt8]) -> Int? {
        let tag = Array("<head".utf8)
        for start in page.indices.dropLast(tag.count) where page[start] == tag[0] {
            let end = start + tag.count
            guard page[start..<end].elementsEqual(tag, by: { $0 == $1 || $0 | 0x20 == $1 }) else { continue }
            // `<header` is another one.
            guard [UInt8(ascii: ">"), 0x20, 0x0A, 0x0D, 0x09].contains(page[end]) else { continue }
            return page[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
        }
        return nil
    }

    /// Where the policy stands that the theme writes.
    private static func policyRange(_ page: ArraySlice<UInt8>) -> Range<Int>? {
        let opening = Array(#"<meta http-equiv="Content-Security-Policy" content=""#.utf8)
        var rest = page
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: opening) {
                let first = start + opening.count
                return page[first...].firstIndex(of: UInt8(ascii: "\"")).map { first..<$0 }
            }
            rest = rest.dropFirst()
        }
        return nil
    }
}

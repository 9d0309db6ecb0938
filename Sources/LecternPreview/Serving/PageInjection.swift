/// Puts the preview's script into a page as it is served; the file on disk stays as it was built.
enum PageInjection {
    /// The page with the script before its `</body>`, or at its end, and with a policy that lets it work.
    ///
    /// - Parameters:
    ///   - page: The page's bytes.
    ///   - build: The name of the build that the page is from.
    /// - Returns: The bytes to serve.
    static func inject(into page: [UInt8], build: String) -> [UInt8] {
        let script = #"<script defer src="/_lectern/preview.js" data-build="\#(build)"></script>"#
        var output: [UInt8] = []
        output.reserveCapacity(page.count + 160)
        let end = endOfBody(page)
        if let policy = policyRange(page), policy.upperBound <= end {
            output += page[..<policy.lowerBound]
            output += ContentPolicy.opened(String(decoding: page[policy], as: UTF8.self)).utf8
            output += page[policy.upperBound..<end]
        } else {
            output += page[..<end]
        }
        output += script.utf8
        output += page[end...]
        return output
    }

    /// Where the last `</body` starts, in any case of letters; else the end.
    private static func endOfBody(_ page: [UInt8]) -> Int {
        let tag = Array("</body".utf8)
        guard page.count >= tag.count else { return page.count }
        for start in stride(from: page.count - tag.count, through: 0, by: -1) where page[start] == tag[0] {
            if page[start..<(start + tag.count)].elementsEqual(tag, by: { $0 == $1 || $0 | 0x20 == $1 }) {
                return start
            }
        }
        return page.count
    }

    /// Where the policy stands that the theme writes.
    private static func policyRange(_ page: [UInt8]) -> Range<Int>? {
        let opening = Array(#"<meta http-equiv="Content-Security-Policy" content=""#.utf8)
        var rest = page[...]
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

/// Names of languages as BCP 47 has them.
package enum LanguageTag {
    /// The tag in its usual letter case, `zh-Hans-CN`, or `nil` for what is no tag.
    package static func canonical(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...8).contains(language.utf8.count),
            language.utf8.allSatisfy(ASCII.isLetter),
            parts.dropFirst().allSatisfy({ isSubtag($0) })
        else { return nil }
        return ([language.lowercased()] + parts.dropFirst().map(cased)).joined(separator: "-")
    }

    private static func isSubtag(_ part: Substring) -> Bool {
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
    }

    /// Scripts are written `Hans`, regions `CN`.
    private static func cased(_ part: Substring) -> String {
        guard part.utf8.allSatisfy(ASCII.isLetter) else { return part.lowercased() }
        switch part.utf8.count {
        case 2: return part.uppercased()
        case 4: return part.prefix(1).uppercased() + part.dropFirst().lowercased()
        default: return part.lowercased()
        }
    }
}

/// Which Markdown a text is read as.
package enum MarkdownProfile: String, Sendable, Hashable, CaseIterable {
    /// CommonMark 0.29 and nothing else.
    case commonmark
    /// GitHub Flavored Markdown: CommonMark with tables, strikethrough, autolinks, task lists and the tag filter.
    case gfm
    /// What notes are written in: GitHub Flavored Markdown with footnotes, rules for Chinese, and additions.
    case lectern
}

extension MarkdownProfile {
    /// The HTML of a text as the profile's specification has it, made by cmark's own renderer, so that it cannot drift
    /// from the library's; `nil` for ``lectern``, which ``MarkdownDocument`` renders.
    ///
    /// Raw HTML stays as it is, but for the tags that GitHub's filter disarms: the result is not safe for a page.
    package func specifiedHTML(of source: ArraySlice<UInt8>) -> [UInt8]? {
        parsedHTML(of: refusal(of: source) == nil ? source : HostileInput.asPlainText(source)[...])
    }

    /// Why ``specifiedHTML(of:)`` gives a text in a code block, as it is written, in place of parsing it.
    package func refusal(of source: ArraySlice<UInt8>) -> NoteFault? {
        self == .lectern ? nil : source.withUnsafeBufferPointer(HostileInput.fault)
    }

    private func parsedHTML(of source: ArraySlice<UInt8>) -> [UInt8]? {
        switch self {
        case .commonmark: source.withUnsafeBufferPointer { CMark.html(of: $0, extensions: []) }
        case .gfm:
            source.withUnsafeBufferPointer {
                CMark.html(of: $0, extensions: ["table", "strikethrough", "autolink", "tagfilter", "tasklist"])
            }
        case .lectern: nil
        }
    }
}

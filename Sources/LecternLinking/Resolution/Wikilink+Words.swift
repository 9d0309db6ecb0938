import LecternCore
import LecternMarkdown

/// The words that a reference shows.
extension Wikilink {
    /// The words in the brackets, as they are written: the sentence is made for them. The title in their place where they
    /// are no words: a path, an id, `index`.
    ///
    /// - Parameter isByPath: Whether the page is so called by its path alone.
    func shownText(for title: String, isByPath: Bool) -> String {
        if let text { return text }
        let isName = !isByPath || !target.utf8.contains(UInt8(ascii: "/")) && !NameSense.isEmpty(target)
        let name = !isName ? title : isByPath && target.hasSuffix(".md") ? String(target.dropLast(3)) : target
        guard let headings = heading?.split(separator: "#"), headings.last?.first != "^" else { return name }
        return ([name] + headings.map(String.init)).joined(separator: " § ")
    }

    /// The reference as it is written, without the text after the bar.
    var written: String { target + (heading.map { "#" + $0 } ?? "") }

    /// The same without a text that is the width of something embedded, which a note does not have.
    var withoutSize: Wikilink {
        guard isEmbedded, let text, RequestedImageSize(text) != nil else { return self }
        var copy = self
        copy.text = nil
        return copy
    }
}

/// What an `<img>` of raw HTML gets beside the author's own attributes: its size and how it is loaded, as images of
/// Markdown have it.
struct RawImage {
    private var size: ImageSize?
    private var source: String?
    private var requested = RequestedImageSize()
    /// Whether the author gave a size in other than pixels, which no number can stand beside.
    private var isSized = false
    private var isLoadingGiven = false

    /// Whether raw HTML seems to hold an image.
    static func isLikely(in html: [UInt8]) -> Bool {
        html.indices.contains { index in
            html[index] == UInt8(ascii: "<") && index + 3 < html.count
                && html[(index + 1)...(index + 3)].elementsEqual("img".utf8, by: { $0 | 0x20 == $1 })
        }
    }

    mutating func read(_ target: LinkTarget, address: String) {
        size = target.size
        source = address
    }

    /// Takes in an attribute, and says whether it is to be written as it is.
    mutating func read(_ name: String, _ value: String) -> Bool {
        switch name {
        case "width", "height":
            guard let length = RequestedImageSize.length(value) else {
                isSized = true
                return true
            }
            if name == "width" { requested.width = length } else { requested.height = length }
            return false
        case "loading":
            isLoadingGiven = true
            return true
        default: return true
        }
    }

    /// Writes what was left out, and what the author left open.
    func finish(in writer: inout HTMLWriter, firstImage: inout String?) {
        let size = isSized ? requested : requested.resolved(self.size)
        if let width = size.width { writer.attribute("width", String(width)) }
        if let height = size.height { writer.attribute("height", String(height)) }
        guard let source else { return }
        if firstImage != nil, !isLoadingGiven { writer.write(" loading=\"lazy\"") }
        writer.write(" decoding=\"async\"")
        firstImage = firstImage ?? source
    }
}

internal import CGumbo
import LecternCore

/// Keeps of raw HTML what can do no harm, by an allow-list, from a tree that an HTML5 parser (Gumbo) made.
///
/// Everything is written anew from the tree: unclosed elements close, attributes are quoted and escaped, and
/// nothing that a browser might read differently than the parser is passed through.
enum HTMLSanitizer {
    /// Elements that stay. Others are dropped and their content stays, except for ``droppedWithContent``.
    static let elements: Set<String> = [
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img",
        "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
        "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
        "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
    ]
    /// Elements of which nothing stays.
    static let droppedWithContent: Set<String> = [
        "script", "style", "iframe", "object", "embed", "applet", "noscript", "noembed", "noframes", "template",
        "svg", "math", "title", "head", "textarea", "select", "xmp", "plaintext", "frameset",
    ]
    static let voidElements: Set<String> = ["br", "col", "hr", "img", "source", "track", "wbr"]
    static let everywhere: Set<String> = ["id", "title", "lang", "dir", "align", "role", "aria-label", "aria-hidden"]
    static let attributes: [String: Set<String>] = [
        "a": ["href", "name", "rel"], "img": ["src", "alt", "width", "height", "loading"],
        "audio": ["src", "controls", "loop", "muted", "preload"],
        "video": ["src", "controls", "loop", "muted", "preload", "poster", "width", "height"],
        "source": ["src", "type", "media"], "track": ["src", "kind", "srclang", "label"], "details": ["open"],
        "ol": ["start", "type", "reversed"], "li": ["value"], "col": ["span"], "colgroup": ["span"],
        "td": ["colspan", "rowspan", "valign"], "th": ["colspan", "rowspan", "scope", "valign"],
        "time": ["datetime"], "del": ["datetime", "cite"], "ins": ["datetime", "cite"], "q": ["cite"],
        "blockquote": ["cite"], "table": ["width", "border"], "font": ["color"], "bdo": ["dir"],
    ]
    static let addresses: Set<String> = ["href", "src", "poster", "cite"]

    /// More tags than this in one place are not parsed: Gumbo's destructor is recursive.
    static let tagLimit = 5_000
}

/// Composes a container from raw HTML and finished pieces of HTML that stand between it.
///
/// The pieces go through the parser as comments that hold their number, so that they come out where they
/// stood, whatever the raw HTML around them does; one that an unclosed element swallows is put at the end.
struct RawHTMLComposition {
    /// What a comment that stands for a finished piece begins with. An author who writes such a comment
    /// moves a piece of the own page, no more.
    private static let slotMark = "lectern-piece:"

    /// Where an address in raw HTML leads; `nil` drops the attribute. The last argument is the number of the raw
    /// piece that holds it.
    let resolve: (_ address: String, _ attribute: String, _ piece: Int) -> LinkTarget
    /// Stands before the ids that the raw HTML gives, in a part that shares its page with other notes.
    var idPrefix = ""
    /// The first image of the page, if there was one before; then the first of all.
    var firstImage: String?
    private var pieces: [ArraySlice<UInt8>] = []
    private var rawPieces: [ArraySlice<UInt8>] = []
    /// Where each raw piece starts in the input.
    private var rawStarts: [Int] = []
    /// The pieces in their order: finished ones by number, raw ones by number.
    private var order: [(isRaw: Bool, number: Int)] = []
    /// The ids and names that the raw HTML gives, for links to them; complete after ``compose()``.
    private(set) var anchors: [String] = []
    private var input: [UInt8] = []
    private var tagCount = 0

    init(resolve: @escaping (_ address: String, _ attribute: String, _ piece: Int) -> LinkTarget) {
        self.resolve = resolve
    }

    mutating func append(raw: ArraySlice<UInt8>) {
        order.append((true, rawPieces.count))
        rawPieces.append(raw)
        rawStarts.append(input.count)
        input.append(contentsOf: raw)
        tagCount += raw.count { $0 == UInt8(ascii: "<") }
    }

    mutating func append(finished: ArraySlice<UInt8>) {
        guard !finished.isEmpty else { return }
        order.append((false, pieces.count))
        input.append(contentsOf: "<!--\(Self.slotMark)\(pieces.count)-->".utf8)
        pieces.append(finished)
    }

    /// The container's HTML.
    mutating func compose() -> [UInt8] {
        guard tagCount <= HTMLSanitizer.tagLimit, input.count < Int(Int32.max) else { return escaped() }
        var writer = HTMLWriter()
        var used = [Bool](repeating: false, count: pieces.count)
        var options = kGumboDefaultOptions
        options.fragment_context = GUMBO_TAG_BODY
        options.max_errors = 0
        let input = input
        input.withUnsafeBytes { bytes in
            let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let text, let output = gumbo_parse_with_options(&options, text, bytes.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            write(output.pointee.root, to: &writer, used: &used)
        }
        for index in pieces.indices where !used[index] { writer.bytes.append(contentsOf: pieces[index]) }
        return writer.bytes
    }

    /// What is shown when there is too much to parse: the raw HTML as text.
    private func escaped() -> [UInt8] {
        var writer = HTMLWriter()
        for (isRaw, number) in order {
            if isRaw {
                rawPieces[number].withUnsafeBufferPointer { writer.escape($0) }
            } else {
                writer.bytes.append(contentsOf: pieces[number])
            }
        }
        return writer.bytes
    }

    private mutating func write(
        _ root: UnsafeMutablePointer<GumboNode>, to writer: inout HTMLWriter, used: inout [Bool]
    ) {
        // A stack of what is still to be written, so that depth costs no recursion.
        enum Step {
            case node(UnsafeMutablePointer<GumboNode>)
            case endTag(String)
        }
        var steps = Self.children(of: root.pointee.v.element).reversed().map { Step.node($0) }
        while let step = steps.popLast() {
            guard case .node(let node) = step else {
                if case .endTag(let name) = step {
                    writer.bytes.append(contentsOf: "</\(name)>".utf8)
                }
                continue
            }
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                writer.escape(String(cString: node.pointee.v.text.text))
            case GUMBO_NODE_COMMENT:
                writeSlot(String(cString: node.pointee.v.text.text), to: &writer, used: &used)
            case GUMBO_NODE_ELEMENT:
                let element = node.pointee.v.element
                let name = Self.name(of: element)
                if HTMLSanitizer.droppedWithContent.contains(name) { continue }
                let isKept = HTMLSanitizer.elements.contains(name)
                if isKept { writeStartTag(name, element, to: &writer) }
                if HTMLSanitizer.voidElements.contains(name) { continue }
                if isKept { steps.append(.endTag(name)) }
                steps.append(contentsOf: Self.children(of: element).reversed().map { .node($0) })
            default: continue
            }
        }
    }

    private func writeSlot(_ comment: String, to writer: inout HTMLWriter, used: inout [Bool]) {
        guard comment.hasPrefix(Self.slotMark), let index = Int(comment.dropFirst(Self.slotMark.count)),
            used.indices.contains(index), !used[index]
        else { return }
        used[index] = true
        writer.bytes.append(contentsOf: pieces[index])
    }

    private mutating func writeStartTag(_ name: String, _ element: GumboElement, to writer: inout HTMLWriter) {
        writer.bytes.append(contentsOf: "<\(name)".utf8)
        let own = HTMLSanitizer.attributes[name] ?? []
        var image = name == "img" ? RawImage() : nil
        for attribute in Self.attributes(of: element) {
            let key = String(cString: attribute.pointee.name)
            guard own.contains(key) || HTMLSanitizer.everywhere.contains(key) else { continue }
            var value = String(cString: attribute.pointee.value)
            if HTMLSanitizer.addresses.contains(key) {
                guard LinkSafety.isSafe(value) || (name == "img" && LinkSafety.isPictureData(value)) else { continue }
                let target = resolve(value, key, piece(of: element))
                guard let resolved = target.href else { continue }
                value = AddressEncoding.encoded(resolved)
                image?.read(target, address: value)
            }
            if key == "id" || key == "name" {
                value = idPrefix + value
                anchors.append(value)
            }
            if let image = image?.read(key, value), !image { continue }
            writer.bytes.append(contentsOf: " \(key)=\"".utf8)
            writer.escape(value)
            writer.write("\"")
        }
        image?.finish(in: &writer, firstImage: &firstImage)
        writer.write(">")
    }

    /// The number of the raw piece that an element's tag stands in.
    private func piece(of element: GumboElement) -> Int {
        let offset = Int(element.start_pos.offset)
        return max(0, (rawStarts.firstIndex { $0 > offset } ?? rawStarts.count) - 1)
    }

    private static func name(of element: GumboElement) -> String {
        guard element.tag_namespace == GUMBO_NAMESPACE_HTML else { return "svg" }
        return String(cString: gumbo_normalized_tagname(element.tag))
    }

    private static func children(of element: GumboElement) -> [UnsafeMutablePointer<GumboNode>] {
        pointers(element.children)
    }

    private static func attributes(of element: GumboElement) -> [UnsafeMutablePointer<GumboAttribute>] {
        pointers(element.attributes)
    }

    private static func pointers<Pointee>(_ vector: GumboVector) -> [UnsafeMutablePointer<Pointee>] {
        (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: Pointee.self) }
    }
}

import LecternCore

/// The attributes of a code block, by the names that VitePress, Material for MkDocs, Hugo, Docusaurus and Pandoc
/// give them.
enum FenceAttribute: String, CaseIterable {
    case title
    case highlight = "hl_lines"
    case numbers = "linenums"
    case numbersStart = "linenostart"
    case noNumbers = "no-line-numbers"
    case wrap
    case noWrap = "nowrap"
    case dedent
    case tab
    case include

    /// - Parameter name: Read without regard to case, `-` and `_`.
    init?(named name: String) {
        let folded = Self.folded(name)
        guard let found = Self.names[folded] else { return nil }
        self = found
    }

    /// What to write in place of a name that is none.
    static func suggestion(for name: String) -> String? {
        let folded = folded(name)
        if let meant = meanings[folded] { return meant }
        return NearMiss.suggestion(for: folded, among: names.keys.sorted()).flatMap { names[$0]?.example }
    }

    /// How the attribute is written.
    var example: String {
        switch self {
        case .title: "title=\"a.swift\""
        case .highlight: "hl_lines=\"2 4-5\""
        case .numbers: "linenums=10"
        case .numbersStart: "linenums=10"
        case .noNumbers, .wrap, .noWrap, .dedent: rawValue
        case .tab: "tab=\"npm\""
        case .include: "include=\"a.swift#L3-L10\""
        }
    }

    /// What a flag's value says; `nil` when it is no flag's.
    static func flag(_ value: String?) -> Bool? {
        switch value?.lowercased() {
        case nil, "", "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }

    private static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0 != "-" && $0 != "_" })
    }

    private static let names: [String: FenceAttribute] = [
        "title": .title, "hllines": .highlight, "linenums": .numbers, "linenumbers": .numbers,
        "showlinenumbers": .numbers, "numberlines": .numbers, "linenos": .numbers, "linenostart": .numbersStart,
        "startfrom": .numbersStart, "nolinenumbers": .noNumbers, "wrap": .wrap, "nowrap": .noWrap, "dedent": .dedent,
        "tab": .tab, "include": .include,
    ]

    /// Names of other tools for what is written differently here.
    private static let meanings: [String: String] = [
        "filename": "title=\"a.swift\"", "file": "include=\"a.swift\" or title=\"a.swift\"",
        "caption": "title=\"…\"", "name": "title=\"…\"", "label": "title=\"…\"", "path": "title=\"a.swift\"",
        "lines": "{1,3-5} to highlight lines, include=\"a.swift#L3-L10\" to take them from a file",
        "highlight": "{1,3-5}", "hl": "{1,3-5}", "mark": "{1,3-5}", "start": "linenums=10", "firstline": "linenums=10",
        "startline": "linenums=10", "numbers": "linenums", "number": "linenums", "wordwrap": "wrap",
        "softwrap": "wrap", "src": "include=\"a.swift\"", "source": "include=\"a.swift\"",
        "region": "include=\"a.swift#region\"", "group": "tab=\"npm\"", "codegroup": "tab=\"npm\"",
    ]
}

/// Line numbers as authors write them.
enum LineNumbers {
    /// A file of more lines is no listing.
    private static let largest = 10_000_000

    /// A line from 1.
    static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(text), number >= 1, number <= largest
        else { return nil }
        return number
    }

    /// `3` or `3-5`.
    static func range(_ text: some StringProtocol) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ number($0) }), let last = ends.last.flatMap({ number($0) }),
            first <= last
        else { return nil }
        return first...last
    }

    /// `2 3-5`, parted by blanks or commas.
    static func ranges(_ text: String) -> [ClosedRange<Int>]? {
        let ranges = text.split { $0 == " " || $0 == "," }.map { range($0) }
        return ranges.isEmpty || ranges.contains(nil) ? nil : ranges.compactMap(\.self)
    }
}

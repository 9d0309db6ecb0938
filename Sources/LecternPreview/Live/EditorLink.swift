package import LecternCore

/// The address that opens a place of the content in the author's editor.
package struct EditorLink: Sendable, Equatable {
    /// The addresses that editors have registered with the system, by the names of the editors.
    package static let patterns: KeyValuePairs<String, String> = [
        "vscode": "vscode://file{path}:{line}:{column}",
        "vscodium": "vscodium://file{path}:{line}:{column}",
        "cursor": "cursor://file{path}:{line}:{column}",
        "zed": "zed://file{path}:{line}:{column}",
        "idea": "idea://open?file={path}&line={line}&column={column}",
        "subl": "subl://open?url=file://{path}&line={line}&column={column}",
        "textmate": "txmt://open?url=file://{path}&line={line}&column={column}",
        "macvim": "mvim://open?url=file://{path}&line={line}&column={column}",
        "emacs": "emacs://open?url=file://{path}&line={line}&column={column}",
    ]

    /// No link at all.
    package static let none = EditorLink(pattern: nil, root: "")

    /// Schemes that run or show something in the browser itself.
    private static let refusedSchemes = ["javascript", "data", "vbscript", "blob", "http", "https", "about"]

    private let pattern: String?
    private let root: String

    private init(pattern: String?, root: String) {
        self.pattern = pattern
        self.root = root
    }

    /// - Parameters:
    ///   - choice: The name of an editor, `none`, or an address of another editor with `{path}`, and if it likes `{line}` and
    ///     `{column}`.
    ///   - root: The absolute path of the site's folder, from which diagnostics name files.
    /// - Returns: `nil` when the choice is none of these.
    package init?(_ choice: String, root: String) {
        let known = Self.patterns.first { $0.key == choice }?.value
        guard choice == "none" || known != nil || Self.isPattern(choice) else { return nil }
        self.init(pattern: choice == "none" ? nil : known ?? choice, root: root)
    }

    /// What may be chosen, for a message.
    package static var choices: String {
        patterns.map(\.key).joined(separator: ", ")
            + ", none, or a pattern such as myeditor://open?file={path}&line={line}"
    }

    private static func isPattern(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), text.contains("{path}"), !text.contains(where: \.isWhitespace)
        else {
            return false
        }
        let scheme = text[..<colon].lowercased()
        return scheme.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } == true
            && scheme.utf8.allSatisfy { isUnreserved($0) || $0 == UInt8(ascii: "+") }
            && !refusedSchemes.contains(scheme)
    }

    /// The address that opens a place; `nil` when none is wanted.
    package func url(_ location: SourceLocation) -> String? {
        guard let pattern else { return nil }
        let path = FilePath.isAbsolute(location.file) ? location.file : root + "/" + location.file
        // The path last: it may itself hold what looks like a placeholder.
        return pattern.replacing("{line}", with: String(location.line))
            .replacing("{column}", with: String(location.column))
            .replacing("{path}", with: Self.percentEncoded(path))
    }

    /// Every byte that may mean something in some part of an address is encoded (RFC 3986, 2.3), but for `/`.
    private static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in path.utf8 {
            if isUnreserved(byte) || byte == UInt8(ascii: "/") {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }
}

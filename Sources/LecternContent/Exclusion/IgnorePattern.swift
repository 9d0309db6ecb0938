import LecternCore

/// A line of a `.gitignore` file, by the rules of gitignore(5).
struct IgnorePattern: Sendable, Hashable {
    private enum Part: Sendable, Hashable {
        case name(Glob)
        /// `**`: any folders; at the end everything below.
        case anything
    }

    /// Whether what fits is taken in again.
    let isNegated: Bool
    private let fitsFoldersOnly: Bool
    /// Whether the pattern is that of a name in any folder, not of a path.
    private let isOfName: Bool
    private let parts: [Part]

    /// - Returns: `nil` for a blank line and a comment.
    init?(_ line: some StringProtocol) {
        var text = Self.withoutEnd(Substring(line))
        guard !text.isEmpty, text.first != "#" else { return nil }
        isNegated = text.first == "!"
        if isNegated { text.removeFirst() }
        fitsFoldersOnly = text.last == "/"
        if fitsFoldersOnly { text.removeLast() }
        guard !text.isEmpty else { return nil }
        isOfName = !text.contains("/")
        parts = FilePath.parts(of: UnicodeForm.composed(String(text))).map { part in
            part == "**" ? .anything : .name(Glob(part))
        }
    }

    /// Blanks at the end count only behind a backslash.
    private static func withoutEnd(_ line: Substring) -> Substring {
        var text = line
        if text.last == "\r" || text.last == "\r\n" { text.removeLast() }
        while text.last == " " || text.last == "\t", !text.dropLast().hasSuffix("\\") { text.removeLast() }
        return text
    }

    /// - Parameter path: The names of a path from the folder of the file with the pattern, in composed form.
    func matches(_ path: ArraySlice<String>, isFolder: Bool) -> Bool {
        guard isFolder || !fitsFoldersOnly, let name = path.last else { return false }
        if isOfName {
            return switch parts[0] {
            case .name(let glob): glob.matches(name.unicodeScalars)
            case .anything: true
            }
        }
        // How many names of the path the parts so far may stand for.
        var reached: Set<Int> = [0]
        for (index, part) in parts.enumerated() {
            switch part {
            case .name(let glob):
                reached = Set(
                    reached.filter { $0 < path.count && glob.matches(path[path.startIndex + $0].unicodeScalars) }.map {
                        $0 + 1
                    })
            case .anything where index == parts.count - 1:
                return reached.contains { $0 < path.count }
            case .anything:
                reached = Set((reached.min() ?? path.count)...path.count)
            }
            if reached.isEmpty { return false }
        }
        return reached.contains(path.count)
    }
}

/// The patterns of one file, or of a setting.
struct IgnoreList: Sendable, Hashable {
    static let fileName = ".gitignore"

    private let patterns: [IgnorePattern]

    init(_ lines: some Sequence<some StringProtocol>) {
        patterns = lines.compactMap { IgnorePattern($0) }
    }

    /// Reads the list of a folder; `nil` when it has none.
    init?(in folder: String) {
        guard let bytes = try? FileSystem.read(folder + "/" + Self.fileName) else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline))
    }

    var isEmpty: Bool { patterns.isEmpty }

    /// Whether a path is left out, by the last pattern that fits; `nil` when none does.
    func verdict(_ path: ArraySlice<String>, isFolder: Bool) -> Bool? {
        patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
    }
}

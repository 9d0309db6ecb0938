/// A file, or some lines of one, as a code block names it: `a.swift`, `a.swift#L3-L10`, `a.swift#region`.
struct CodeReference: Hashable {
    enum Selection: Hashable {
        case all
        /// Lines from 1; without an end up to the last one.
        case lines(from: Int, through: Int?)
        case region(String)

        var isRegion: Bool {
            if case .region = self { true } else { false }
        }
    }

    var path: String
    var selection: Selection

    init(_ text: String) {
        guard let mark = text.firstIndex(of: "#") else {
            (path, selection) = (text, .all)
            return
        }
        path = String(text[..<mark])
        let name = String(text[text.index(after: mark)...])
        selection = Self.lines(name) ?? (name.isEmpty ? .all : .region(name))
    }

    /// `L3`, `L3-L10`, `L3-10` or `L3-`.
    private static func lines(_ name: String) -> Selection? {
        guard name.first == "L" || name.first == "l" else { return nil }
        let ends = name.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ LineNumbers.number($0) }) else { return nil }
        guard ends.count == 2 else { return .lines(from: first, through: first) }
        if ends[1].isEmpty { return .lines(from: first, through: nil) }
        let digits = ends[1].first == "L" || ends[1].first == "l" ? ends[1].dropFirst() : ends[1]
        return LineNumbers.number(digits).map { .lines(from: first, through: $0) }
    }

    /// What the file's name says of its language: `swift` of `a.swift`.
    var fileExtension: String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}

/// The lines of a file that a block shows.
struct CodeExcerpt: Hashable {
    /// Each line ends with a line feed.
    var code: [UInt8]
    /// The line of the file with which it begins, from 1.
    var firstLine: Int

    enum Fault: Error, Hashable {
        /// The file has only so many lines.
        case lines(count: Int)
        /// The lines are in the wrong order.
        case order
        /// There is no such region; those that there are.
        case region(names: [String])
        /// The region has no end.
        case open(line: Int)
    }

    init(_ selection: CodeReference.Selection, of file: [UInt8]) throws(Fault) {
        var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let range: Range<Int>
        switch selection {
        case .all: range = lines.indices
        case .lines(let first, let last):
            let last = last ?? max(first, lines.count)
            guard first <= last else { throw .order }
            guard last <= lines.count else { throw .lines(count: lines.count) }
            range = (first - 1)..<last
        case .region(let name): range = try RegionFinder(lines).range(of: name)
        }
        firstLine = range.lowerBound + 1
        code = []
        for line in lines[range] where !selection.isRegion || !RegionFinder.isMark(line) {
            code += line
            code.append(UInt8(ascii: "\n"))
        }
    }

    /// Code without the indentation that all its lines share.
    static func dedented(_ code: [UInt8]) -> [UInt8] {
        let lines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var shared: ArraySlice<UInt8>?
        for line in lines {
            let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }
            guard indent.count < line.count else { continue }
            guard let known = shared else {
                shared = indent
                continue
            }
            shared = known.prefix(zip(known, indent).prefix { $0 == $1 }.count)
        }
        let count = shared?.count ?? 0
        return Array(
            lines.map { $0.dropFirst(min(count, $0.prefix { $0 == 0x20 || $0 == 0x09 }.count)) }
                .joined(separator: [UInt8(ascii: "\n")]))
    }
}

/// Finds `#region name` … `#endregion` in comments of any language, as editors fold them.
struct RegionFinder {
    private enum Mark: Hashable {
        case start(String)
        case end(String)
    }

    private static let sign = Array("#region".utf8)
    private let lines: [ArraySlice<UInt8>]

    init(_ lines: [ArraySlice<UInt8>]) {
        self.lines = lines
    }

    static func isMark(_ line: ArraySlice<UInt8>) -> Bool { mark(line) != nil }

    /// The lines between a region's marks.
    func range(of name: String) throws(CodeExcerpt.Fault) -> Range<Int> {
        guard let start = lines.firstIndex(where: { Self.mark($0) == .start(name) }) else {
            throw .region(names: names)
        }
        var depth = 1
        for index in lines.indices[(start + 1)...] {
            switch Self.mark(lines[index]) {
            case .start: depth += 1
            case .end(let other):
                depth -= 1
                if other == name || (other.isEmpty && depth == 0) { return (start + 1)..<index }
            case nil: continue
            }
        }
        throw .open(line: start + 1)
    }

    private var names: [String] {
        lines.compactMap { line in
            if case .start(let name) = Self.mark(line) { name } else { nil }
        }
    }

    private static func mark(_ line: ArraySlice<UInt8>) -> Mark? {
        guard line.contains(UInt8(ascii: "r")), let content = CommentSigns.content(ofLine: line) else { return nil }
        var words = String(decoding: content, as: UTF8.self).split(separator: " ")
        // `#region` after any sign; `# region` is one only with a single name, for it may be prose; C has `#pragma region`.
        let isSigned = words.first?.hasPrefix("#") == true || line.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: sign)
        if words.first == "pragma" { words.removeFirst() }
        let word = words.first.map { $0.hasPrefix("#") ? $0.dropFirst() : $0 }
        let name = words.dropFirst().joined(separator: " ")
        guard isSigned || words.count <= 2 else { return nil }
        switch word {
        case "region": return name.isEmpty ? nil : .start(name)
        case "endregion": return .end(name)
        default: return nil
        }
    }
}

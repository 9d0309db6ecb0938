package import LecternCore
import Yams

/// Reads YAML into values that know their places; faults come back as diagnostics beside what could be read.
package enum YAMLReader {
    /// The largest document, in bytes.
    package static let sizeLimit = 64 * 1024
    /// How deep values may stand in one another.
    package static let depthLimit = 64

    /// The mapping at the top of a document. An empty document is an empty mapping.
    ///
    /// - Parameters:
    ///   - bytes: The document in UTF-8, without fences.
    ///   - file: The file's path for diagnostics.
    ///   - firstLine: The line of the file on which the document starts.
    ///   - isMending: Whether slips are mended and lines that cannot be read passed over, each with a fault, so that
    ///     one of them does not take all others with it; if not, nothing is read of a document with such a line.
    /// - Returns: What could be read, and what is wrong with the rest.
    package static func mapping(
        _ bytes: [UInt8], file: String, firstLine: Int = 1, isMending: Bool = false
    ) -> (YAMLMapping, [Diagnostic]) {
        let head = SourceLocation(file: file, line: firstLine)
        guard bytes.count <= sizeLimit else {
            let nothing = YAMLMapping([], of: YAMLSource([], file: file, firstLine: firstLine))
            return (nothing, [tooLarge(bytes.count, at: head)])
        }
        var source = YAMLSource(bytes, file: file, firstLine: firstLine)
        let nothing = YAMLMapping([], of: source)
        if let refusal = refusal(of: source) { return (nothing, [refusal]) }
        var faults = isMending ? mendSlips(&source) : []
        for _ in 0...(isMending ? mostMended : 0) {
            switch attempt(&source) {
            case .read(let mapping, let found): return (mapping, faults + found)
            case .failed(var fault):
                let line = (fault.location?.line ?? firstLine) - firstLine + 1
                guard isMending, let isRead = source.mend(line: line) else { return (nothing, faults + [fault]) }
                if isRead { fault.severity = .warning }
                faults.append(fault)
            }
        }
        return (nothing, faults)
    }

    /// So many lines that cannot be read are mended or passed over.
    private static let mostMended = 16

    private enum Attempt {
        case read(YAMLMapping, [Diagnostic])
        case failed(Diagnostic)
    }

    private static func attempt(_ source: inout YAMLSource) -> Attempt {
        do {
            return mapping(try compose(&source), source)
        } catch let error as YamlError {
            return .failed(diagnostic(for: error, in: source))
        } catch {
            let head = source.location(line: 1, column: 1)
            return .failed(source.fault("yaml.syntax", at: head, "this YAML cannot be read: \(error)"))
        }
    }

    private static func tooLarge(_ size: Int, at head: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "yaml.too-large", at: head, "\(size) bytes of YAML are more than the \(sizeLimit) that are read",
            explanation: "Front matter and settings are short; text belongs into the note.",
            suggestion: "Close the front matter with a line `---` where the text of the note begins.")
    }

    /// Yams refuses a document with equal keys; the repeated ones are marked, so that all others are read.
    ///
    /// The basic resolver keeps Yams from running seven regular expressions over each key.
    private static func compose(_ source: inout YAMLSource) throws -> Node? {
        do {
            return try Yams.compose(yaml: source.text, .basic, .default, .utf8)
        } catch YamlError.duplicatedKeysInMapping where markRepetitions(&source) {
            return try Yams.compose(yaml: source.text, .basic, .default, .utf8)
        }
    }

    private static func mapping(_ node: Node?, _ source: YAMLSource) -> Attempt {
        guard let value = node.map({ value($0, source, depth: 0) }), !value.isNull else {
            return .read(YAMLMapping([], of: source), [])
        }
        if case .mapping(let all) = value.content {
            let (entries, faults) = separateRepetitions(all, source)
            return .read(YAMLMapping(entries, of: source), faults)
        }
        return .failed(
            source.fault(
                "yaml.syntax", at: value.location, "lines of the form `key: value` are expected, found \(value.found)",
                suggestion: slipSuggestion(source.lineText(value.location.line - source.firstLine + 1))))
    }

    private static func value(_ node: Node, _ source: YAMLSource, depth: Int) -> YAMLValue {
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        let place = source.location(line: line, column: column)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let span = source.location(line: line, column: column, spanning: scalar.string, isPlain: isPlain)
            return YAMLValue(content: isPlain ? .plain(scalar.string) : .quoted(scalar.string), location: span)
        case .sequence(let items):
            let list = depth < depthLimit ? items.map { value($0, source, depth: depth + 1) } : []
            return YAMLValue(content: .list(list), location: place)
        case .mapping(let pairs):
            let entries = depth < depthLimit ? pairs.map { entry($0.key, $0.value, source, depth: depth + 1) } : []
            return YAMLValue(content: .mapping(entries), location: place)
        case .alias:
            return YAMLValue(content: .plain(""), location: place)
        }
    }

    private static func entry(_ key: Node, _ item: Node, _ source: YAMLSource, depth: Int) -> YAMLEntry {
        let name = value(key, source, depth: depth)
        return YAMLEntry(
            key: name.text ?? name.found, keyLocation: name.location, value: value(item, source, depth: depth))
    }
}

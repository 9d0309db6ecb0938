/// The files that a note's code blocks show, read before the note is rendered, so that rendering asks no disk.
package struct IncludedFiles: Sendable, Hashable {
    package enum File: Sendable, Hashable {
        /// UTF-8 with line feeds.
        case text([UInt8])
        /// There is no such file; one whose name is like it.
        case missing(suggestion: String?)
        /// The path leads out of the content folder.
        case outside
        /// Why it cannot be shown.
        case unreadable(String)
    }

    /// By the path as the note writes it, without what stands after `#`.
    package var files: [String: File]

    package init(_ files: [String: File] = [:]) {
        self.files = files
    }
}

extension MarkdownDocument {
    /// The paths that code blocks include, each once, in the order of the text.
    package borrowing func includedPaths() -> [String] {
        var paths: [String] = []
        root?.forEachNode { node in
            guard node.kind == .codeBlock else { return node.kind.rawValue < NodeKind.paragraph.rawValue }
            let info = FenceInfo(of: node)
            if let path = info.include.map({ CodeReference($0).path }), !paths.contains(path) { paths.append(path) }
            return false
        }
        return paths
    }

    /// Whether a source may hold code blocks that include files: a quick look that spares most notes a parse.
    package static func mayInclude(_ source: ArraySlice<UInt8>) -> Bool {
        let wanted = Array("nclude=".utf8)
        return source.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + wanted.count <= bytes.count {
                if bytes[index + 6] == wanted[6], bytes[index] == wanted[0],
                    bytes[index..<(index + wanted.count)].elementsEqual(wanted)
                {
                    return true
                }
                index += 1
            }
            return false
        }
    }
}

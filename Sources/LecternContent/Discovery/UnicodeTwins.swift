import LecternCore

/// Files whose paths differ only in Unicode form: é as one scalar and as two. Such come from archives and from programs that
/// copy between systems.
enum UnicodeTwins {
    /// - Parameter files: In the order in which they were found, which is that of their names' bytes.
    /// - Returns: The files without those whose path an earlier one has, and a warning for each of these.
    static func part(_ files: [SourceFile]) -> ([SourceFile], [Diagnostic]) {
        var first: [String: SourceFile] = [:]
        var faults: [Diagnostic] = []
        let kept = files.filter { file in
            guard let other = first[file.path] else {
                first[file.path] = file
                return true
            }
            faults.append(
                Diagnostic(
                    .warning, "content.case-collision", at: SourceLocation(file: file.file),
                    "“\(file.file)” differs from another file only in the Unicode form of its name",
                    explanation: "Both have one address, and one place on macOS; this one was left out.",
                    suggestion: "Rename one of them.", related: [SourceLocation(file: other.file)]))
            return false
        }
        return (kept, faults)
    }
}

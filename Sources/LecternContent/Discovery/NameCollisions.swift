import LecternCore

/// Names in one folder that are one name to other file systems.
enum NameCollisions {
    /// A warning for each name that differs from an earlier one only in letter case, or for a folder in Unicode form. Files
    /// of the same letters are ``UnicodeTwins``.
    static func find(among entries: [FileSystem.Entry], in folder: String) -> [Diagnostic] {
        // Swift compares strings by canonical equivalence, as file systems that normalize do.
        var first: [String: String] = [:]
        var faults: [Diagnostic] = []
        for entry in entries {
            let name = entry.name
            guard let earlier = first.updateValue(name, forKey: name.lowercased()) else { continue }
            first[name.lowercased()] = earlier
            if name == earlier, entry.kind != .directory { continue }
            faults.append(
                Diagnostic(
                    .warning, "content.case-collision", at: SourceLocation(file: folder + name),
                    "“\(name)” and “\(earlier)” are one name on macOS and Windows",
                    explanation: "File systems there do not tell letter case or Unicode forms apart.",
                    suggestion: "Rename one of them.", related: [SourceLocation(file: folder + earlier)]))
        }
        return faults
    }
}

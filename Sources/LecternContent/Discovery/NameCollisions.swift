import LecternCore

/// Names in one folder that are one name to other file systems.
enum NameCollisions {
    /// A warning for each name that differs from an earlier one only in letter case or Unicode form.
    static func find(among names: [String], in folder: String) -> [Diagnostic] {
        // Swift compares strings by canonical equivalence, as file systems that normalize do.
        var first: [String: String] = [:]
        var faults: [Diagnostic] = []
        for name in names {
            guard let earlier = first.updateValue(name, forKey: name.lowercased()) else { continue }
            first[name.lowercased()] = earlier
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

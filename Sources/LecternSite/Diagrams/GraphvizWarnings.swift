import LecternMarkdown

/// What Graphviz says about a graph that it could draw.
enum GraphvizWarnings {
    private static let marks = ["Warning: ", "Error: "]

    /// All warnings as one, told by the first of them; `nil` when there are none.
    ///
    /// - Parameter errors: What was written to standard error. Lines of the libraries that Graphviz uses, such as
    ///   `Fontconfig error: …`, are about the machine and no graph.
    static func fault(_ errors: [UInt8]) -> EngineFault? {
        guard !errors.isEmpty else { return nil }
        var warnings: [String] = []
        for line in String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let mark = marks.first(where: line.hasPrefix) else { continue }
            let warning = shown(line.dropFirst(mark.count))
            if !warnings.contains(warning), warnings.count < 100 { warnings.append(warning) }
        }
        guard let first = warnings.first else { return nil }
        let more = warnings.count == 1 ? "" : " (and \(warnings.count - 1) more)"
        return EngineFault("Graphviz: " + first + more, suggestion: suggestion(for: first))
    }

    private static let noFiles = "pictures in a graph are not opened"

    private static func shown(_ line: Substring) -> String {
        if line.hasPrefix("file loading is disabled") { return noFiles }
        // `%3` is the name of a graph that has none.
        let noise = ["<stdin>: ", "<stdin>:", ", graph '%3'"]
        let warning = noise.reduce(line) { $0.replacing($1, with: "") }
        return String(warning.prefix(200).drop { $0.isWhitespace })
    }

    private static func suggestion(for warning: String) -> String {
        warning == noFiles
            ? "Take `image` out, and put the picture beside the diagram."
            : "Mend the graph; graphviz.org tells its language."
    }
}

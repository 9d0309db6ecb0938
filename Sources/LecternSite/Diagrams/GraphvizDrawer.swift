import LecternCore
import LecternMarkdown
import Synchronization

/// Draws graphs by running Graphviz's `dot`, once for each source.
///
/// Notes are compiled on as many threads as there are processors, and each waits for its own child, so that no more
/// children run than processors are there.
final class GraphvizDrawer: Sendable {
    private let program: String?
    private let timeLimit: Duration
    /// What tells this `dot` from another: its path, its size, its date. Asking it for its version would take longer
    /// than a small site's build.
    let fingerprint: String
    private let drawn = Mutex<[String: Result<Graph, EngineFault>]>([:])

    /// What `dot` made of a source.
    private struct Graph: Sendable {
        var svg: [UInt8]
        var warning: EngineFault?
    }

    /// - Parameter program: The path of `dot`; looked for in the folders of `PATH` unless given, `nil` for none.
    init(program: String? = ChildProcess.find("dot"), timeLimit: Duration = .seconds(10)) {
        self.program = program
        self.timeLimit = timeLimit
        fingerprint = program.map { "dot \($0) \(ChildProcess.stamp(of: $0))" } ?? "dot none"
    }

    /// The graph as SVG, and the first of what Graphviz warns of.
    func draw(_ diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> DrawnDiagram {
        let graph = try graph(of: diagram.text)
        guard let drawing = DiagramSVG(graph.svg, title: diagram.title, idPrefix: diagram.idPrefix, link: link) else {
            throw EngineFault("Graphviz gave no drawing that can be shown")
        }
        return DrawnDiagram(html: drawing.html, warning: graph.warning)
    }

    private func graph(of source: String) throws(EngineFault) -> Graph {
        let known = drawn.withLock { $0[source] }
        // Two threads may draw the same graph at once; they come to the same result.
        let result = known ?? Result { () throws(EngineFault) in try run(source) }
        drawn.withLock { $0[source] = result }
        return try result.get()
    }

    private func run(_ source: String) throws(EngineFault) -> Graph {
        guard let program else {
            var fault = EngineFault(
                "there is no Graphviz to draw diagrams", suggestion: "Install Graphviz, so that “dot -V” works.")
            fault.missingProgram = "graphviz"
            throw fault
        }
        let child = ChildProcess(
            program: program, arguments: ["-Tsvg", "-Gbgcolor=transparent"] + Self.fonts,
            environment: Self.environment, timeLimit: timeLimit)
        let result: ChildProcess.Result
        do throws(ChildProcess.Failure) {
            result = try child.run(input: Array(source.utf8))
        } catch {
            throw Self.fault(error, timeLimit)
        }
        guard result.status == 0, !result.output.isEmpty else { throw Self.fault(result, of: source) }
        return Graph(svg: result.output, warning: GraphvizWarnings.fault(result.errors))
    }

    /// What boxes are measured with comes near to what the page shows.
    private static let fonts = ["-Nfontname=sans-serif", "-Efontname=sans-serif", "-Gfontname=sans-serif"]

    /// With `SERVER_NAME`, Graphviz takes itself for a service and opens no files that a graph names.
    private static let environment = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "SERVER_NAME=lectern"]
}

extension GraphvizDrawer {
    private static func fault(_ failure: ChildProcess.Failure, _ timeLimit: Duration) -> EngineFault {
        switch failure {
        case .notStarted(let reason): EngineFault("Graphviz cannot be run: \(reason)")
        case .timeLimit:
            EngineFault(
                "Graphviz did not finish within \(timeLimit.components.seconds) seconds",
                suggestion: "Divide the graph into smaller ones.")
        case .outputLimit:
            EngineFault("the drawing is too large for a page", suggestion: "Divide the graph into smaller ones.")
        }
    }

    /// Reads `Error: <stdin>: syntax error in line 3 near '->'`.
    private static func fault(_ result: ChildProcess.Result, of source: String) -> EngineFault {
        let said = String(decoding: result.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        let line = said.first { $0.hasPrefix("Error: ") } ?? said.first ?? "Graphviz cannot read this"
        var summary = String(line.trimmingPrefix("Error: "))
        for noise in ["<stdin>: ", "<stdin>:"] { summary = summary.replacing(noise, with: "") }
        var fault = EngineFault("Graphviz: " + summary, suggestion: "Mend the graph; graphviz.org tells its language.")
        fault.byteOffset = place(in: summary, of: source)
        return fault
    }

    /// Where in the source Graphviz found a fault.
    private static func place(in summary: String, of source: String) -> Int? {
        guard let mark = summary.firstRange(of: "line "),
            let number = Int(summary[mark.upperBound...].prefix { $0.isASCII && $0.isNumber }), number >= 1
        else { return nil }
        let bytes = Array(source.utf8)
        var start = 0
        for _ in 1..<max(number, 1) {
            // It counts one more line where the text ends too early.
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")), end + 1 < bytes.count else { break }
            start = end + 1
        }
        let line = String(decoding: bytes[start...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard let near = summary.firstRange(of: "near '"), let quote = summary.lastIndex(of: "'"),
            near.upperBound < quote, let found = line.firstRange(of: summary[near.upperBound..<quote])
        else { return start }
        return start + line[..<found.lowerBound].utf8.count
    }
}

import LecternCore
import Yams

extension YAMLReader {
    /// The diagnostic for what the parser refused.
    static func diagnostic(for error: YamlError, in source: YAMLSource) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return syntaxFault(YAMLProblem(problem, context: context?.text ?? ""), mark, context?.mark, source)
        case .duplicatedKeysInMapping(let keys, let context):
            let place = source.location(line: context.mark.line, column: context.mark.column)
            return repetition(of: keys.first ?? "", at: place, after: nil, source)
        default:
            let head = source.location(line: 1, column: 1)
            return source.fault("yaml.syntax", at: head, "this YAML cannot be read: \(error)")
        }
    }

    private static func syntaxFault(
        _ problem: YAMLProblem, _ mark: Mark, _ context: Mark?, _ source: YAMLSource
    ) -> Diagnostic {
        let chosen = problem.isAtContext ? context ?? mark : mark
        let place = source.location(line: chosen.line, column: chosen.column)
        let line = place.line - source.firstLine + 1
        // `title:问答` is a text that goes on in the next line, where the parser then meets the next key's colon.
        if line > 1, slipSuggestion(source.lineText(line)) == nil, let slip = slipSuggestion(source.lineText(line - 1))
        {
            let length = source.lineText(line - 1).unicodeScalars.count
            return source.fault(
                "yaml.syntax", at: source.location(line: line - 1, column: 1, length: length),
                "this line has no `key: value`", suggestion: slip)
        }
        return source.fault(
            "yaml.syntax", at: place, problem.summary, explanation: problem.explanation,
            suggestion: slipSuggestion(source.lineText(line)) ?? problem.suggestion)
    }

    /// What to write instead of a line that only looks like `key: value`.
    static func slipSuggestion(_ line: String) -> String? {
        mendedSlip(line).map { "Write `\($0)`, with the ASCII colon and a blank behind it." }
    }

    /// `title:问答` or `title：问答` as `title: 问答`; `nil` for any other line.
    static func mendedSlip(_ line: String) -> String? {
        let scalars = line.trimmingBlanks.unicodeScalars
        guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let key = String(scalars[..<colon])
        let rest = scalars[scalars.index(after: colon)...]
        guard !key.isEmpty, key.utf8.allSatisfy(ASCII.isNameByte), let next = rest.first,
            scalars[colon] == "：" || (next != " " && next != "\t")
        else { return nil }
        return "\(key): \(String(rest).trimmingBlanks)"
    }
}

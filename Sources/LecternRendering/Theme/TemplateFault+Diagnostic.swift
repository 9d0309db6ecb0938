import LecternCore
import Mustache

extension TemplateFault {
    /// The fault with its place in lines and columns.
    func diagnostic(bytes: [UInt8], path: String) -> Diagnostic {
        let lines = LineMap(bytes)
        let before = bytes[..<min(range.lowerBound, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = lines.range(ofLine: line).lowerBound
        let location = lines.location(
            file: path, line: line, byteColumn: range.lowerBound - start, byteLength: range.count)
        return Diagnostic(
            severity, identifier, at: location, summary, explanation: explanation, suggestion: suggestion,
            sourceLine: lines.text(ofLine: line))
    }

    /// What the engine found wrong although the check of tags did not.
    init(engineError error: any Error, template: [UInt8]) {
        let parserError = error as? MustacheTemplate.ParserError
        let lines = LineMap(template)
        let line = lines.range(ofLine: parserError?.context.lineNumber ?? 1)
        let column = max(0, (parserError?.context.columnNumber ?? 1) - 1)
        let start = min(line.lowerBound + column, line.upperBound)
        self.init(
            identifier: "template.syntax", range: start..<start, summary: "the template cannot be read here",
            explanation: "Expected \(Self.expectation(of: parserError?.error))")
    }

    private static func expectation(of error: (any Error)?) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "the closing tag of the section that was opened last"
        case .unfinishedName: "a name and '}}'"
        case .expectedSectionEnd: "a closing tag"
        case .invalidSetDelimiter: "two delimiters between '=' signs"
        case .transformAppliedToInheritanceSection: "a block's name without a transform"
        case .illegalTokenInsideInheritSection, .textInsideInheritSection: "only blocks inside '{{<name}}'"
        case .invalidConfigVariableSyntax: "'{{% CONTENT_TYPE: HTML}}'"
        case .unrecognisedConfigVariable: "CONTENT_TYPE, with HTML or TEXT"
        case nil: "a closing '}}'"
        }
    }
}

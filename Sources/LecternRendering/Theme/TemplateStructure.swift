/// Whether the tags of a template are properly nested.
enum TemplateStructure {
    /// A fault for every tag that closes nothing, closes the wrong thing, or is never closed.
    static func faults(in tags: [TemplateTag]) -> [TemplateFault] {
        var open: [TemplateTag] = []
        var faults: [TemplateFault] = []
        for tag in tags {
            if tag.opens {
                open.append(tag)
            } else if tag.kind == .close {
                close(tag, &open, &faults)
            }
            if let parent = open.dropLast(tag.opens ? 1 : 0).last, parent.kind == .parent, tag.kind != .close {
                checkChild(tag, of: parent, &faults)
            }
        }
        return faults + open.map(unclosed)
    }

    private static func close(_ tag: TemplateTag, _ open: inout [TemplateTag], _ faults: inout [TemplateFault]) {
        guard let position = open.lastIndex(where: { $0.text == tag.text }) else {
            let expected = open.last.map { "'{{/\($0.text)}}' before it" } ?? "no closing tag here: nothing is open"
            faults.append(fault(tag, "'{{/\(tag.text)}}' closes nothing", expected: expected))
            if open.count == 1 { open.removeLast() }
            return
        }
        faults += open[(position + 1)...].map(unclosed)
        open.removeSubrange(position...)
    }

    private static func checkChild(_ tag: TemplateTag, of parent: TemplateTag, _ faults: inout [TemplateFault]) {
        guard tag.kind != .block else { return }
        faults.append(
            fault(
                tag, "'{{\(tag.text)}}' stands directly inside '{{<\(parent.text)}}'",
                expected: "only blocks there, '{{$name}}…{{/name}}': what stands between them is not shown"))
    }

    private static func unclosed(_ tag: TemplateTag) -> TemplateFault {
        fault(tag, "'\(tag.text)' is opened and never closed", expected: "'{{/\(tag.text)}}' further down")
    }

    private static func fault(_ tag: TemplateTag, _ summary: String, expected: String) -> TemplateFault {
        TemplateFault(
            identifier: "template.syntax", range: tag.range, summary: summary, explanation: "Expected \(expected)")
    }
}

import LecternCore

/// Which templates use which: names that do not exist, and circles that would never end.
struct TemplateGraph {
    private struct Use {
        var tag: TemplateTag
        /// Whether the use goes down one level of a tree, as the entries of an outline do.
        var descends: Bool
    }

    private let uses: [String: [Use]]
    private let names: [String]

    /// - Parameter templates: The tags of each template by its name.
    init(_ templates: [String: [TemplateTag]]) {
        uses = templates.mapValues(Self.uses)
        names = templates.keys.sorted()
    }

    /// The faults of one template.
    func faults(of template: String) -> [TemplateFault] {
        (uses[template] ?? []).compactMap { use in
            if uses[use.tag.text] == nil { return unknown(use.tag) }
            return !use.descends && reaches(template, from: use.tag.text) ? endless(use.tag, template) : nil
        }
    }

    /// Uses inside a section over `children` end with the tree; but only if no other list stands between,
    /// whose entries have no children of their own.
    private static func uses(in tags: [TemplateTag]) -> [Use] {
        var sections: [TemplateTag] = []
        return tags.compactMap { tag in
            if tag.opens { sections.append(tag) }
            if tag.kind == .close { _ = sections.popLast() }
            guard tag.kind == .partial || tag.kind == .parent else { return nil }
            let innermost = sections.last { $0.kind == .section && TemplateNames.opensScope($0.text) }
            return Use(tag: tag, descends: innermost?.text == "children")
        }
    }

    private func reaches(_ target: String, from start: String) -> Bool {
        var seen: Set<String> = []
        var waiting = [start]
        while let name = waiting.popLast() {
            if name == target { return true }
            guard seen.insert(name).inserted else { continue }
            waiting += (uses[name] ?? []).filter { !$0.descends }.map(\.tag.text)
        }
        return false
    }

    private func unknown(_ tag: TemplateTag) -> TemplateFault {
        let near = NearMiss.suggestion(for: tag.text, among: names)
        return TemplateFault(
            identifier: "template.unknown-partial", range: tag.nameRange,
            summary: "no template is named '\(tag.text)'",
            explanation: "A partial is named by its path in Templates/, without '.mustache'",
            suggestion: near.map { "Did you mean “\($0)”?" })
    }

    private func endless(_ tag: TemplateTag, _ template: String) -> TemplateFault {
        TemplateFault(
            identifier: "template.endless", range: tag.nameRange,
            summary: "'\(tag.text)' leads back to '\(template)' without end",
            explanation:
                "A template may use itself only inside {{#children}}…{{/children}}, where each round goes one level down"
        )
    }
}

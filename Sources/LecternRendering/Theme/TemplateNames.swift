import LecternCore

/// Whether the names a template uses exist: the variables of its pages, the words of the interface.
struct TemplateNames {
    private let strings: Set<String>
    /// The scopes around the current tag, outermost first. A name can have several shapes where the
    /// template serves several kinds of pages.
    private var scopes: [[String: [VariableShape]]]
    /// Whether sections open scopes: not in partials, which may be used anywhere.
    private let followsSections: Bool
    private(set) var faults: [TemplateFault] = []

    /// - Parameters:
    ///   - name: The template's name: one of a page kind sees the names of that kind, any other the names of all.
    ///   - strings: The words of the interface that exist.
    init(template name: String, strings: Set<String>) {
        self.strings = strings
        let theme = ThemeContext.shapes.mapValues { [$0] }
        if let kind = PageKind(rawValue: name) {
            followsSections = true
            scopes = [theme, kind.view.shapes.mapValues { [$0] }]
        } else {
            followsSections = false
            scopes = [theme, Self.everything]
        }
    }

    /// Checks the tags in their order.
    mutating func check(_ tags: [TemplateTag]) {
        var opened: [Bool] = []
        for tag in tags {
            switch tag.kind {
            case .variable, .unescaped:
                checkEscaping(tag)
                _ = resolve(tag)
            case .section:
                opened.append(enter(resolve(tag)))
            case .inverted:
                _ = resolve(tag)
                opened.append(false)
            case .block, .parent:
                opened.append(false)
            case .close:
                if opened.popLast() == true { scopes.removeLast() }
            case .partial:
                break
            }
        }
    }

    /// Opens the scope of what a section is over; says whether there is one.
    private mutating func enter(_ shapes: [VariableShape]) -> Bool {
        guard followsSections, case .scope(let type)? = shapes.first else { return false }
        scopes.append(type.shapes.mapValues { [$0] })
        return true
    }

    /// What a tag's name may stand for; a fault if nothing.
    private mutating func resolve(_ tag: TemplateTag) -> [VariableShape] {
        checkTransforms(tag)
        let parts = tag.variable.split(separator: ".").map(String.init)
        guard let first = parts.first else { return [] }
        guard let found = scopes.last(where: { $0[first] != nil })?[first] else {
            report(tag, first, among: scopes.flatMap(\.keys))
            return []
        }
        return parts.dropFirst().reduce(into: found) { shapes, part in
            shapes = shapes.isEmpty ? [] : step(into: shapes, part, tag)
        }
    }

    private mutating func step(into shapes: [VariableShape], _ part: String, _ tag: TemplateTag) -> [VariableShape] {
        if shapes.contains(where: { if case .strings = $0 { true } else { false } }) {
            if !strings.contains(part) { report(tag, part, among: strings) }
            return []
        }
        let inner = shapes.compactMap { $0.inner[part] }
        if inner.isEmpty { report(tag, part, among: shapes.flatMap(\.inner.keys)) }
        return inner
    }
}

extension TemplateNames {
    private mutating func report(_ tag: TemplateTag, _ name: String, among candidates: some Sequence<String>) {
        let near = NearMiss.suggestion(for: name, among: Set(candidates).sorted())
        faults.append(
            TemplateFault(
                identifier: "template.unknown-variable", range: tag.nameRange,
                summary:
                    "no variable is named '\(tag.variable)'\(tag.variable == name ? "" : ": '\(name)' is unknown")",
                explanation: "A template can use the variables of its pages, as Documentation/templates.md lists them",
                suggestion: near.map { "Did you mean “\($0)”?" }))
    }

    private mutating func checkTransforms(_ tag: TemplateTag) {
        for transform in tag.transforms where !Self.transforms.contains(transform) {
            let near = NearMiss.suggestion(for: transform, among: Self.transforms)
            faults.append(
                TemplateFault(
                    identifier: "template.unknown-transform", range: tag.nameRange,
                    summary: "no transform is named '\(transform)'",
                    explanation: "The transforms are \(Self.transforms.joined(separator: ", "))",
                    suggestion: near.map { "Did you mean “\($0)”?" }))
        }
    }

    /// Markup that would be shown as text, and text that would be taken for markup.
    private mutating func checkEscaping(_ tag: TemplateTag) {
        let name = tag.variable
        let isMarkup = name.hasSuffix("HTML") || name == "currentMark"
        guard isMarkup != (tag.kind == .unescaped), !name.hasPrefix("strings.") else { return }
        faults.append(
            TemplateFault(
                severity: .warning, identifier: isMarkup ? "template.escaped-markup" : "template.unescaped-text",
                range: tag.nameRange,
                summary: isMarkup ? "'\(name)' is markup, and would be shown as text" : "'\(name)' is not escaped",
                explanation: isMarkup
                    ? "Names that end in HTML are markup already"
                    : "A title may hold '<' and '&'; only names that end in HTML are markup",
                suggestion: isMarkup ? "Write {{{\(name)}}}." : "Write {{\(name)}}."))
    }

    private static let transforms = [
        "capitalized", "count", "empty", "enumerated", "equalzero", "even", "first", "index", "last", "lowercased",
        "minusone", "odd",
        "plusone", "reversed", "sorted", "uppercased",
    ]

    /// Whether a section over the name may open a scope.
    static func opensScope(_ name: String) -> Bool {
        everything[name]?.contains { if case .scope = $0 { true } else { false } } ?? false
    }

    /// Every name of every view, for templates that serve pages of all kinds.
    private static let everything: [String: [VariableShape]] = {
        var names: [String: [VariableShape]] = [:]
        var seen: Set<ObjectIdentifier> = []
        var waiting: [any TemplateView.Type] = PageKind.allCases.map(\.view) + [NavigationView.self]
        while let type = waiting.popLast() {
            guard seen.insert(ObjectIdentifier(type)).inserted else { continue }
            for (name, shape) in type.shapes {
                names[name, default: []].append(shape)
                if case .scope(let inner) = shape { waiting.append(inner) }
            }
        }
        return names
    }()
}

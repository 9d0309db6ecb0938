/// What stands after the opening fence of a code block: a language, then attributes.
///
/// ```text
/// info      = [ language ] *( blank | "," | item | "{" items "}" )
/// language  = the first word, up to a blank or one of , : { [ — unless it is name=value
/// item      = name [ "=" value ]            linenums=10   title="a.swift"   wrap
///           | ":" name [ "=" value ]        :line-numbers
///           | "[" title "]"                 [a.swift]
/// in braces also
///           | number [ "-" number ]         {1,3-5}       lines to highlight
///           | "." name                      {.swift .numberLines}; the first is the language when there is none
/// value     = word | "…" | '…' | [ "2-3", 5 ]
/// ```
///
/// The names are those of ``FenceAttribute``, with the spellings that other tools use. What is not understood is told
/// in ``slips``, never dropped in silence.
package struct FenceInfo: Sendable, Hashable {
    /// `swift` of `swift {2-4}`, as it is written. Empty when there is none.
    package var language = ""
    package var title: String?
    /// The lines to highlight, counted from 1 in the code that is shown, in the order they are written.
    package var highlighted: [ClosedRange<Int>] = []
    /// The number of the first line, when lines are numbered; ``Numbering/automatic`` is 1, or the line of an
    /// included file where its excerpt begins.
    package var numbering: Numbering?
    /// Whether long lines are wrapped rather than scrolled.
    package var wraps = false
    /// Whether the indentation that all lines share is taken off.
    package var dedents = false
    /// The name of the tab under which the block stands beside its neighbours.
    package var tab: String?
    /// The file whose text the block shows: `path`, `path#L3-L10` or `path#region`.
    package var include: String?
    /// What could not be understood.
    package var slips: [FenceSlip] = []

    package enum Numbering: Sendable, Hashable {
        case automatic
        case from(Int)
    }

    package init(_ text: String) {
        var scanner = FenceScanner(text)
        language = scanner.language()
        while let item = scanner.next() { apply(item) }
    }

    /// Whether the block is written with its language alone.
    package var isPlain: Bool {
        title == nil && highlighted.isEmpty && numbering == nil && !wraps && !dedents && tab == nil && include == nil
    }
}

/// A part of a fence's attributes that could not be understood.
package struct FenceSlip: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// There is no such attribute; the one that was meant, when that can be told.
        case name(suggestion: String?)
        /// The attribute's value is none of those it can have; an example of one.
        case value(example: String)
    }

    /// As it is written.
    package var text: String
    package var kind: Kind

    package init(_ text: String, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

extension FenceInfo {
    private mutating func apply(_ item: FenceScanner.Item) {
        switch item.form {
        case .lines:
            guard let range = LineNumbers.range(item.name) else { return slip(item, .value(example: "{1,3-5}")) }
            highlighted.append(range)
        case .label: title = item.name
        case .className:
            if language.isEmpty, FenceAttribute(named: item.name) == nil {
                language = item.name
            } else {
                applyNamed(item)
            }
        case .named: applyNamed(item)
        }
    }

    private mutating func applyNamed(_ item: FenceScanner.Item) {
        guard let attribute = FenceAttribute(named: item.name) else {
            return slip(item, .name(suggestion: FenceAttribute.suggestion(for: item.name)))
        }
        guard take(attribute, item.value) else { return slip(item, .value(example: attribute.example)) }
    }

    private mutating func slip(_ item: FenceScanner.Item, _ kind: FenceSlip.Kind) {
        slips.append(FenceSlip(item.text, kind))
    }

    /// Says whether the value is one that the attribute can have.
    private mutating func take(_ attribute: FenceAttribute, _ value: String?) -> Bool {
        switch attribute {
        case .title, .tab, .include: return takeText(attribute, value)
        case .highlight:
            guard let ranges = value.flatMap(LineNumbers.ranges) else { return false }
            highlighted += ranges
            return true
        case .numbers: return takeNumbers(value)
        case .numbersStart:
            guard let start = value.flatMap(LineNumbers.number) else { return false }
            numbering = .from(start)
            return true
        case .noNumbers:
            numbering = nil
            return value == nil
        case .wrap, .noWrap:
            guard let isOn = FenceAttribute.flag(value) else { return false }
            wraps = isOn == (attribute == .wrap)
            return true
        case .dedent:
            guard let isOn = FenceAttribute.flag(value) else { return false }
            dedents = isOn
            return true
        }
    }

    private mutating func takeText(_ attribute: FenceAttribute, _ value: String?) -> Bool {
        guard let value, !value.isEmpty else { return false }
        switch attribute {
        case .tab: tab = value
        case .include: include = value
        default: title = value
        }
        return true
    }

    private mutating func takeNumbers(_ value: String?) -> Bool {
        if let isOn = FenceAttribute.flag(value) {
            // A start that was given before, as Hugo's `linenostart`, stays.
            if !isOn { numbering = nil } else if numbering == nil { numbering = .automatic }
            return true
        }
        // Hugo says in which form it numbers lines; here there is one.
        if value == "table" || value == "inline" { return takeNumbers(nil) }
        guard let start = value.flatMap(LineNumbers.number) else { return false }
        numbering = .from(start)
        return true
    }
}

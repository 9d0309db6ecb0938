import LecternMarkdown

extension Settings {
    /// Reads `lists: {loose-bullets: auto}`.
    mutating func readLists(_ source: inout YAMLMapping) {
        guard let value = source.value("lists") else { return }
        guard case .mapping(let entries) = value.content else {
            return source.reportType(
                "lists", takes: "settings of lists", value, suggestion: "Write `lists: {loose-bullets: true}`.")
        }
        var lists = source.inner(entries)
        if let isOn = lists["loose-bullets"]?.bool {
            _ = lists.value("loose-bullets")
            looseBullets = isOn ? .always : .never
        } else {
            looseBullets = lists.choice("loose-bullets") ?? looseBullets
        }
        source.adopt(lists.finish(hints: ["looseBullets": "loose-bullets"]))
    }
}

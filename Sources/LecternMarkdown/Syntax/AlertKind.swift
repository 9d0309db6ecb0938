import LecternCore

/// What an alert looks like: GitHub's five, and the plain look of a quotation.
enum AlertStyle: String {
    case note, tip, important, warning, caution, quote
}

/// A kind of alert, by the names that GitHub, Obsidian, VitePress and Docusaurus know.
struct AlertKind {
    var style: AlertStyle
    var label: BlockLabel

    /// - Parameter name: Small letters.
    init?(_ name: String) {
        guard let found = Self.kinds.first(where: { $0.names.contains(name) }) else { return nil }
        (style, label) = (found.style, found.label)
    }

    /// A known name that is like the given one.
    static func suggestion(for name: String) -> String? {
        NearMiss.suggestion(
            for: name, among: kinds.flatMap(\.names).filter { $0.utf8.first.map { $0 < 0x80 } ?? false })
    }

    private static let kinds: [(style: AlertStyle, label: BlockLabel, names: [String])] = [
        (.note, .alertNote, ["note", "备注", "说明", "附注"]),
        (.tip, .alertTip, ["tip", "hint", "提示", "技巧"]),
        (.important, .alertImportant, ["important", "重要"]),
        (.warning, .alertWarning, ["warning", "attention", "注意", "警告"]),
        (.caution, .alertCaution, ["caution", "当心", "小心"]),
        (.note, .alertInfo, ["info", "信息"]),
        (.caution, .alertDanger, ["danger", "error", "危险", "错误"]),
        (.note, .alertAbstract, ["abstract", "summary", "tldr", "摘要"]),
        (.note, .alertTodo, ["todo", "待办"]),
        (.tip, .alertSuccess, ["success", "check", "done", "成功"]),
        (.important, .alertQuestion, ["question", "help", "faq", "问题"]),
        (.caution, .alertFailure, ["failure", "fail", "missing", "失败"]),
        (.caution, .alertBug, ["bug", "缺陷"]),
        (.note, .alertExample, ["example", "示例", "例子"]),
        (.quote, .alertQuote, ["quote", "cite", "引用"]),
    ]
}

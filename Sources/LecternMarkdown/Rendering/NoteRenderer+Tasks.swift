/// Items of task lists.
extension NoteRenderer {
    /// Opens the item of a task. Its box stands in the first paragraph, so that box and text share a line in loose
    /// lists as well.
    mutating func enterTask(_ item: Node, isChecked: Bool) {
        out.write("<li class=\"task-item\">")
        let paragraph = item.firstChild.flatMap { $0.kind == .paragraph ? $0 : nil }
        // A box needs a name; the item's first words are it.
        let name = paragraph.map { String(decoding: $0.plainText(), as: UTF8.self) } ?? ""
        taskBox = TaskBox(isChecked: isChecked, name: name)
        if paragraph == nil { writePendingTaskBox() }
    }

    mutating func writePendingTaskBox() {
        guard let box = taskBox else { return }
        taskBox = nil
        out.write("<input type=\"checkbox\" disabled")
        if box.isChecked { out.write(" checked") }
        // A task without words is called by its mark.
        out.attribute("aria-label", box.name.isEmpty ? (box.isChecked ? "[x]" : "[ ]") : box.name)
        out.write("> ")
    }
}

/// The box of a task whose paragraph has not begun.
struct TaskBox {
    var isChecked: Bool
    var name: String
}

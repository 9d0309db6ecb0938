/// The few words that the renderer itself writes into a note, by the names that the theme's word lists know.
package enum BlockLabel: String, Sendable, Hashable, CaseIterable {
    case alertNote, alertTip, alertImportant, alertWarning, alertCaution
    case alertInfo, alertDanger, alertAbstract, alertTodo, alertSuccess, alertQuestion, alertFailure, alertBug
    case alertExample, alertQuote
    /// The title of a block that folds and has none of its own.
    case details
    /// The name of a table that has no caption and stands under no heading.
    case table
}

/// The words for all labels in one language.
package struct BlockLabels: Sendable, Hashable {
    /// In the order of the labels.
    package private(set) var words: [String]

    /// The words in English.
    package init() {
        words = [
            "Note", "Tip", "Important", "Warning", "Caution", "Info", "Danger", "Summary", "To do", "Success",
            "Question", "Failure", "Bug", "Example", "Quote", "Details", "Table",
        ]
    }

    /// - Parameter word: Gives the words for each label.
    package init(_ word: (BlockLabel) -> String) {
        words = BlockLabel.allCases.map(word)
    }

    package subscript(label: BlockLabel) -> String {
        guard let index = BlockLabel.allCases.firstIndex(of: label), words.indices.contains(index) else { return "" }
        return words[index]
    }
}

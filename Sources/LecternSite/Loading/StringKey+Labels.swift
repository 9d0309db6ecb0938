import LecternMarkdown
import LecternRendering

extension StringKey {
    /// The interface's words for a label of the renderer.
    init(_ label: BlockLabel) {
        self =
            switch label {
            case .alertNote: .alertNote
            case .alertTip: .alertTip
            case .alertImportant: .alertImportant
            case .alertWarning: .alertWarning
            case .alertCaution: .alertCaution
            case .alertInfo: .alertInfo
            case .alertDanger: .alertDanger
            case .alertAbstract: .alertAbstract
            case .alertTodo: .alertTodo
            case .alertSuccess: .alertSuccess
            case .alertQuestion: .alertQuestion
            case .alertFailure: .alertFailure
            case .alertBug: .alertBug
            case .alertExample: .alertExample
            case .alertQuote: .alertQuote
            case .details: .details
            case .table: .table
            }
    }
}

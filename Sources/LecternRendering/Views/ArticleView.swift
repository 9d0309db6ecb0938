/// The page of a note.
package struct ArticleView: FramedPageView {
    package var frame: PageFrame
    package var note: NoteContent

    package init(frame: PageFrame, note: NoteContent = NoteContent()) {
        self.frame = frame
        self.note = note
    }

    package var kind: PageKind { .article }
    package var bodyHTML: [UInt8] { note.bodyHTML }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .part { $0.note }
}

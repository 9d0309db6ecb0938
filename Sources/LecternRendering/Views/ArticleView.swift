/// The page of a note.
package struct ArticleView: FramedPageView {
    package var frame: PageFrame
    package var note: NoteContent
    /// What the note mentions of the timeline; `nil` for too little to show.
    package var timeline: ArticleTimelineView?

    package init(frame: PageFrame, note: NoteContent = NoteContent(), timeline: ArticleTimelineView? = nil) {
        self.frame = frame
        self.note = note
        self.timeline = timeline
    }

    package var kind: PageKind { .article }
    package var bodyHTML: [UInt8] { note.bodyHTML }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .part { $0.note }
        .optional("timeline") { $0.timeline }
}

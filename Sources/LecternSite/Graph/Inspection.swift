import LecternContent
import LecternCore
import LecternLinking

extension SiteGraph {
    /// Looks into notes: is what was compiled still what would be compiled now?
    struct Inspection: Sendable {
        /// What was found of one note.
        struct Finding: Sendable {
            var note: NoteID
            /// `nil` when it is as it was.
            var result: (CompiledNote, Origin)?
        }

        let compiler: NoteCompiler
        let tasks: TaskPlanner
        /// By path.
        let notes: [String: Note]
        let compiled: [NoteID: CompiledNote]
        let origins: [NoteID: Origin]
        /// Of each lexicon that was asked, how the present one differs; the last one is the present one.
        let changes: [NameChanges]
        /// Where the texts of compiled notes go; `nil` when they stay.
        let texts: SearchTexts?

        /// Looks into notes on all processors, and compiles those that must be.
        func look(into ids: [NoteID]) async throws -> [Finding] {
            try await ids.concurrentMap { look(into: $0) }.compactMap(\.self)
        }

        private func look(into id: NoteID) -> Finding? {
            guard let note = notes[id.path] else { return nil }
            let origin = Origin(
                task: tasks.task(for: note), language: compiler.languages[note.head.matter.language].fingerprint,
                settings: compiler.settings, lexicon: changes.count - 1)
            if isValid(id, for: origin) { return Finding(note: id) }
            var compiled = compiler.compile(origin.task)
            if let texts { compiled.moveTexts(to: texts) }
            return Finding(note: id, result: (compiled, origin))
        }

        private func isValid(_ id: NoteID, for origin: Origin) -> Bool {
            guard let before = origins[id], let old = compiled[id] else { return false }
            return before.task == origin.task && before.language == origin.language
                && before.settings == origin.settings
                && old.trace.holds(in: compiler.site, changedNames: changes[before.lexicon])
        }
    }
}

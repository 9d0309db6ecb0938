import LecternCore
import LecternLinking
import LecternMarkdown

/// Finds which notes a note embeds, directly and through others: their text is part of what it is compiled from.
///
/// The references were found by their signs alone, so that some stand in code and embed nothing. What is compiled
/// from too much is right all the same.
struct EmbedPlanner {
    private let notes: [String: LoadedNote]
    private let resolver: EmbedResolver

    init(notes: [LoadedNote], resolver: EmbedResolver) {
        self.notes = Dictionary(uniqueKeysWithValues: notes.map { ($0.path, $0) })
        self.resolver = resolver
    }

    /// The notes whose text may stand in a note, by path.
    func embeddable(in note: LoadedNote) -> [String: EmbeddableNote] {
        guard !note.embeds.isEmpty else { return [:] }
        var found: [String: EmbeddableNote] = [:]
        var waiting = [note]
        while let next = waiting.popLast() {
            for reference in next.embeds {
                guard let target = resolver.target(of: reference, in: next.path), found[target.notePath] == nil,
                    let embedded = notes[target.notePath]
                else { continue }
                found[embedded.path] = EmbeddableNote(
                    path: embedded.path, file: embedded.file, source: embedded.source, bodyStart: embedded.bodyStart,
                    parsing: embedded.parsing, included: embedded.included)
                waiting.append(embedded)
            }
        }
        return found
    }
}

import Foundation
import Synchronization

/// Keeps the documents of one build and their terms: in memory as far as the budget goes, the rest in files.
///
/// What is kept is read in the order of the documents, which is nearly the order in which it came, so one file after
/// the other is in memory (``SpillReading``).
package final class SpillArea: Sendable {
    private struct State {
        var memory = 0
        var file: SpillFile?
        var isRefused = false
    }

    private let budget: Int
    private let folder: String
    private let state = Mutex(State())

    /// - Parameters:
    ///   - budget: How many bytes of texts and terms stay in memory.
    ///   - folder: Where the files lie; they have no names, so nobody sees them.
    package init(budget: Int, folder: String = FileManager.default.temporaryDirectory.path) {
        self.budget = budget
        self.folder = folder
    }

    /// Moves a document's texts and terms to a file if the memory has had its share.
    ///
    /// When the disk refuses they stay where they are: then the build takes more memory, and nothing is lost.
    package func keep(_ document: inout SearchDocument, _ terms: inout DocumentTerms) {
        let size = document.memory + terms.memory
        state.withLock { state in
            guard state.memory + size > budget, !state.isRefused else {
                state.memory += size
                return
            }
            var file = state.file
            if file == nil || !Self.move(&document, &terms, to: file) {
                file = try? SpillFile(in: folder)
                // Too much for a whole file stays in memory.
                _ = Self.move(&document, &terms, to: file)
            }
            state.file = file
            state.isRefused = file == nil
        }
    }

    private static func move(
        _ document: inout SearchDocument, _ terms: inout DocumentTerms, to file: SpillFile?
    ) -> Bool {
        guard let file else { return false }
        return terms.move(to: file) && document.move(to: file)
    }
}

/// Lets go of one file's memory when the reading has come to the next.
struct SpillReading {
    private var file: SpillFile?

    mutating func come(to next: SpillFile?) {
        guard file !== next else { return }
        file?.release()
        file = next
    }

    /// To be called behind the last.
    mutating func end() { come(to: nil) }

    /// Lets go of all at once.
    static func end(_ files: some Sequence<SpillFile?>) {
        var reading = SpillReading()
        for file in files { reading.come(to: file) }
        reading.end()
    }
}

extension SearchDocument {
    /// How many bytes its texts take in memory.
    fileprivate var memory: Int { sections.reduce(0) { $0 + $1.text.memory + $1.code.memory } }

    /// The file that holds its texts, if one does.
    var file: SpillFile? { sections.lazy.compactMap(\.text.file).first }

    fileprivate mutating func move(to file: SpillFile) -> Bool {
        sections.indices.allSatisfy { sections[$0].text.move(to: file) && sections[$0].code.move(to: file) }
    }
}

extension DocumentTerms {
    /// How many bytes its terms take in memory.
    fileprivate var memory: Int { han.memory + words.memory }

    /// The file that holds its terms, if one does.
    var file: SpillFile? { han.file ?? words.file }

    fileprivate mutating func move(to file: SpillFile) -> Bool {
        han.move(to: file) && words.move(to: file)
    }
}

import Foundation
import Synchronization

/// What memory or a file holds.
protocol Spillable: Sendable {
    /// How many bytes it takes in memory.
    var memory: Int { get }
    /// The file that holds it, if one does.
    var file: SpillFile? { get }
    /// Moves it into a file, unless the file has no room.
    mutating func move(to file: SpillFile) -> Bool
}

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
    func keep<Texts: Spillable, Terms: Spillable>(texts: inout Texts, terms: inout Terms) {
        let size = texts.memory + terms.memory
        state.withLock { state in
            guard state.memory + size > budget, !state.isRefused else {
                state.memory += size
                return
            }
            var file = state.file
            if file == nil || !Self.move(&texts, &terms, to: file) {
                file = try? SpillFile(in: folder)
                // Too much for a whole file stays in memory.
                _ = Self.move(&texts, &terms, to: file)
            }
            state.file = file
            state.isRefused = file == nil
        }
    }

    private static func move(_ texts: inout some Spillable, _ terms: inout some Spillable, to file: SpillFile?) -> Bool
    {
        guard let file else { return false }
        return terms.move(to: file) && texts.move(to: file)
    }
}

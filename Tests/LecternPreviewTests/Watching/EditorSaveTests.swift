import Foundation
import LecternCore
import Testing

@testable import LecternPreview

/// However an editor saves, the save is told once, whole, and nothing else is.
@Suite struct EditorSaveTests {
    typealias Save = @Sendable (TemporaryFolder) throws -> Void

    static let editors: [(String, Save)] = [
        ("VS Code, in place", { try $0.overwrite("new", in: "a.md") }),
        (
            "vim with backup",
            { folder in
                try folder.overwrite("x", in: ".a.md.swp")
                try folder.overwrite("", in: "4913")
                try folder.remove("4913")
                try folder.move("a.md", to: "a.md~")
                try folder.overwrite("new", in: "a.md")
                try folder.remove("a.md~")
            }
        ),
        (
            "Emacs",
            { folder in
                try folder.link(".#a.md", to: "me@here.1")
                try folder.move("a.md", to: "a.md~")
                try folder.overwrite("new", in: "a.md")
                try folder.remove(".#a.md")
            }
        ),
        (
            "JetBrains",
            { folder in
                try folder.overwrite("new", in: "a.md___jb_tmp___")
                try folder.move("a.md", to: "a.md___jb_old___")
                try folder.move("a.md___jb_tmp___", to: "a.md")
                try folder.remove("a.md___jb_old___")
            }
        ),
        ("GNOME", { try $0.replace("a.md", with: "new", by: ".goutputstream-X1") }),
        ("Kate", { try $0.replace("a.md", with: "new", by: "a.md.AbCdEf") }),
        (
            "emptied first",
            { folder in
                try folder.overwrite("", in: "a.md")
                usleep(5000)
                try folder.overwrite("new", in: "a.md")
            }
        ),
        (
            "rights set after",
            { folder in
                try folder.overwrite("new", in: "a.md")
                chmod(folder.path + "/a.md", 0o600)
            }
        ),
    ]

    @Test(arguments: editors)
    func toldOnceAndWhole(_ editor: String, _ save: @escaping Save) async throws {
        // A machine that is busy with other things may stop the editor for longer than the watcher waits: such a try is
        // none.
        for _ in 0..<50 {
            let (told, texts, isQuick) = try await outcome(of: save)
            guard isQuick else { continue }
            #expect(told == [FileChange(path: "a.md", kind: .written)])
            #expect(texts == ["new"])
            return
        }
        Issue.record("the machine is too busy")
    }

    /// What is told of a save, what the file holds each time, and whether the save took no longer than editors take.
    private func outcome(of save: @escaping Save) async throws -> ([FileChange], [String], Bool) {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        let watcher = try await FileWatcher(watched: [folder.path])
        defer { watcher.stop() }
        let acts = Task {
            let start = ContinuousClock.now
            try await blocking { try save(folder) }
            let isQuick = .now - start < .milliseconds(20)
            // So late that it can only be in a batch of its own.
            try await Task.sleep(for: .milliseconds(400))
            try folder.write("end", to: "end.md")
            return isQuick
        }
        var (told, texts): ([FileChange], [String]) = ([], [])
        for await batch in watcher.batches {
            let changes = batch.map {
                FileChange(path: String($0.path.dropFirst(folder.path.count + 1)), kind: $0.kind)
            }
            if changes.contains(where: { $0.path == "end.md" }) { break }
            // A file that passed by under another name may be told to be gone.
            told += changes.filter { $0 != FileChange(path: "a.md.AbCdEf", kind: .removed) }
            texts.append(try folder.read("a.md"))
        }
        return (told, texts, try await acts.value)
    }

    @Test func aCheckoutIsOneBatch() async throws {
        let folder = try TemporaryFolder()
        for number in 0..<1000 { try folder.write("old", to: "s\(number % 50)/n\(number).md") }
        let watcher = try await FileWatcher(watched: [folder.path])
        defer { watcher.stop() }
        let pauses = try await blocking {
            var pauses: [Duration] = []
            // As git does it: each file is removed, then written anew.
            for number in 0..<1000 {
                let name = "s\(number % 50)/n\(number).md"
                let start = ContinuousClock.now
                try folder.remove(name)
                try folder.overwrite("new", in: name)
                pauses.append(.now - start)
            }
            return pauses
        }
        var batches: [Int] = []
        for await batch in watcher.batches {
            #expect(batch.allSatisfy { $0.kind == .written })
            batches.append(batch.count)
            if batches.reduce(0, +) >= 1000 { break }
        }
        // A machine that is busy with other things may pause for longer than the watcher waits.
        let breaks = pauses.enumerated().count {
            $0.offset == 0 ? $0.element > .milliseconds(2) : $0.element > .milliseconds(10)
        }
        let seconds = Int(pauses.reduce(.zero, +) / .seconds(1))
        #expect(batches.count <= 2 + breaks + seconds, "\(batches)")
    }
}

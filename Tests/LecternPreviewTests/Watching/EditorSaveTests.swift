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
        let isQuick = try await blocking {
            let start = ContinuousClock.now
            try save(folder)
            return .now - start < .milliseconds(20)
        }
        var (told, texts): ([FileChange], [String]) = ([], [])
        for await batch in watcher.batches {
            let changes = batch.map {
                FileChange(path: String($0.path.dropFirst(folder.path.count + 1)), kind: $0.kind)
            }
            if changes.contains(where: { $0.path == "end.md" }) { break }
            texts.append(try folder.read("a.md"))
            if told.isEmpty {
                // Whatever else is told of the save comes before this.
                try await Task.sleep(for: .milliseconds(300))
                try folder.write("end", to: "end.md")
            }
            // A file that passed by under another name may be told to be gone.
            told += changes.filter { $0 != FileChange(path: "a.md.AbCdEf", kind: .removed) }
        }
        return (told, texts, isQuick)
    }

    @Test func aCheckoutIsOneBatch() async throws {
        let folder = try TemporaryFolder()
        for number in 0..<1000 { try folder.write("old", to: "s\(number % 50)/n\(number).md") }
        let watcher = try await FileWatcher(watched: [folder.path])
        defer { watcher.stop() }
        let pauses = try await blocking {
            var pauses: [Duration] = []
            var last = ContinuousClock.now
            // As git does it: each file is removed, then written anew.
            for number in 0..<1000 {
                let name = "s\(number % 50)/n\(number).md"
                try folder.remove(name)
                try folder.overwrite("new", in: name)
                pauses.append(.now - last)
                last = .now
            }
            return pauses
        }
        // A machine that is busy with other things may pause for longer than the watcher waits, also when a file is
        // gone and not yet there again.
        let breaks = pauses.enumerated().count {
            $0.offset == 0 ? $0.element > .milliseconds(2) : $0.element > .milliseconds(10)
        }
        let seconds = Int(pauses.reduce(.zero, +) / .seconds(1))
        var batches: [Int] = []
        var (written, removed): (Set<String>, Int) = ([], 0)
        for await batch in watcher.batches {
            batches.append(batch.count)
            written.formUnion(batch.filter { $0.kind == .written }.map(\.path))
            removed += batch.count { $0.kind == .removed }
            if written.count == 1000 { break }
        }
        #expect(removed <= breaks, "\(removed) files told to be gone")
        #expect(batches.count <= 2 + breaks + seconds, "\(batches)")
    }
}

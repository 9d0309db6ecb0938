import Foundation
import LecternCore
import Testing

@testable import LecternPreview

@Suite struct FileWatcherTests {
    static let methods: [FileWatcher.Method] = [.automatic, .polling(every: .milliseconds(30))]

    /// Reads batches until every path has been told, and returns the last word on each path.
    private func changes(
        of watcher: FileWatcher, until isComplete: @escaping @Sendable ([String: FileChange.Kind]) -> Bool
    ) async throws -> [String: FileChange.Kind] {
        try await within {
            var seen: [String: FileChange.Kind] = [:]
            for await batch in watcher.batches {
                for change in batch { seen[change.path] = change.kind }
                if isComplete(seen) { break }
            }
            return seen
        }
    }

    /// Each step gets a watcher of its own, armed after what came before.
    private func watch(
        _ folder: TemporaryFolder, _ method: FileWatcher.Method, ignored: [String] = [], act: () throws -> Void,
        until isComplete: @escaping @Sendable ([String: FileChange.Kind]) -> Bool
    ) async throws -> [String: FileChange.Kind] {
        let watcher = try await FileWatcher(watched: [folder.path], ignored: ignored, method: method)
        defer { watcher.stop() }
        try act()
        return try await changes(of: watcher, until: isComplete)
    }

    @Test(arguments: methods) func seesNewFiles(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/概念.md"
        let seen = try await watch(folder, method) {
            try folder.overwrite("# 概念", in: "概念.md")
        } until: {
            $0[path] == .written
        }
        #expect(seen.keys.sorted() == [path])
    }

    @Test(arguments: methods) func seesEdits(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "deep/er/a.md")
        let path = folder.path + "/deep/er/a.md"
        _ = try await watch(folder, method) {
            try folder.overwrite("newer", in: "deep/er/a.md")
        } until: {
            $0[path] == .written
        }
    }

    @Test(arguments: methods) func seesEditorsThatReplaceTheFile(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        let path = folder.path + "/a.md"
        let seen = try await watch(folder, method) {
            try folder.overwrite("x", in: ".a.md.swp")
            try folder.overwrite("", in: "4913")
            try folder.move("a.md", to: "a.md~")
            try folder.overwrite("new", in: "a.md")
        } until: {
            $0[path] == .written
        }
        #expect(seen.keys.sorted() == [path])
    }

    @Test(arguments: methods) func seesRenamesAndRemovals(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        for name in ["a.md", "b.md"] { try folder.write("x", to: name) }
        let (old, new, gone) = (folder.path + "/a.md", folder.path + "/新.md", folder.path + "/b.md")
        let seen = try await watch(folder, method) {
            try folder.move("a.md", to: "新.md")
            try folder.remove("b.md")
        } until: {
            $0.count >= 3
        }
        #expect(seen == [old: .removed, new: .written, gone: .removed])
    }

    @Test(arguments: methods) func seesFilesInNewFolders(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        let watcher = try await FileWatcher(watched: [folder.path], method: method)
        defer { watcher.stop() }
        try folder.write("1", to: "one/two/three/first.md")
        let first = folder.path + "/one/two/three/first.md"
        _ = try await changes(of: watcher) { $0[first] == .written }
        let other = try await FileWatcher(watched: [folder.path], method: method)
        defer { other.stop() }
        try folder.write("2", to: "one/two/three/second.md")
        let second = folder.path + "/one/two/three/second.md"
        _ = try await changes(of: other) { $0[second] == .written }
    }

    @Test(arguments: methods) func followsAFolderThatMoved(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "old/in/a.md")
        let watcher = try await FileWatcher(watched: [folder.path], method: method)
        defer { watcher.stop() }
        try folder.move("old", to: "new")
        let (old, new) = (folder.path + "/old", folder.path + "/new/in/a.md")
        try await confirmation { confirmed in
            var seen: [String: FileChange.Kind] = [:]
            for await batch in watcher.batches {
                for change in batch { seen[change.path] = change.kind }
                if seen[old] == .removed, seen[new] == .written, seen[folder.path + "/new/in/b.md"] == nil {
                    try folder.write("y", to: "new/in/b.md")
                }
                if seen[folder.path + "/new/in/b.md"] == .written { break }
            }
            confirmed()
        }
    }

    @Test(arguments: methods) func seesManyFilesAtOnce(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        let prefix = folder.path
        let seen = try await watch(folder, method) {
            for number in 0..<1000 { try folder.write("\(number)", to: "s\(number % 20)/n\(number).md") }
        } until: { seen in
            (0..<1000).allSatisfy { seen["\(prefix)/s\($0 % 20)/n\($0).md"] == .written }
        }
        #expect(seen.keys.allSatisfy { !$0.hasSuffix(".lectern-new") })
    }

    @Test(arguments: methods) func seesARootThatGoesAndComesBack(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "Content/a.md")
        let content = folder.path + "/Content"
        let watcher = try await FileWatcher(watched: [content, folder.path + "/lectern.yaml"], method: method)
        defer { watcher.stop() }
        try folder.remove("Content")
        var seen: Set<String> = []
        var isBack = false
        for await batch in watcher.batches {
            seen.formUnion(batch.map(\.path))
            if !isBack, seen.contains(content) {
                isBack = true
                seen = []
                try folder.write("y", to: "Content/sub/b.md")
                try folder.write("title: 学习", to: "lectern.yaml")
            }
            if seen.isSuperset(of: [content + "/sub/b.md", folder.path + "/lectern.yaml"]) { break }
        }
        #expect(isBack)
    }

    @Test(arguments: methods) func leavesNoiseAndIgnoredFoldersAlone(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "Public/index.html")
        let path = folder.path + "/z.md"
        let seen = try await watch(folder, method, ignored: [folder.path + "/Public/"]) {
            try folder.overwrite("x", in: "Public/index.html")
            try folder.write("x", to: ".git/index")
            for name in ["a.md~", ".#a.md", ".DS_Store", "#a.md#", "4913", "b.swp"] {
                try folder.overwrite("x", in: name)
            }
            try folder.overwrite("x", in: "z.md")
        } until: {
            $0[path] == .written
        }
        #expect(seen.keys.sorted() == [path])
    }

    @Test func endsWhenStopped() async throws {
        let folder = try TemporaryFolder()
        let watcher = try await FileWatcher(watched: [folder.path])
        watcher.stop()
        let count = try await within { await watcher.batches.reduce(0) { count, _ in count + 1 } }
        #expect(count == 0)
    }
}

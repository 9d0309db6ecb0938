import Foundation
import LecternCore
import Testing

@testable import LecternPreview

/// What may happen to the watched paths themselves, and where links lead.
@Suite struct WatchedRootsTests {
    typealias Act = @Sendable (TemporaryFolder) throws -> Void

    struct Story: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// What there is before, but for `Content/a.md` and `lectern.yaml`.
        var before: Act = { _ in }
        var act: Act
        /// The last word on paths; each must be told.
        var told: [String: FileChange.Kind]
    }

    static let stories: [Story] = [
        Story(
            testDescription: "a file is written", act: { try $0.overwrite("title: x", in: "lectern.yaml") },
            told: ["lectern.yaml": .written]),
        Story(
            testDescription: "a file goes and comes back",
            act: {
                try $0.remove("lectern.yaml")
                usleep(60_000)
                try $0.write("title: y", to: "lectern.yaml")
            }, told: ["lectern.yaml": .written]),
        Story(
            testDescription: "a file goes", act: { try $0.remove("lectern.yaml") },
            told: ["lectern.yaml": .removed]),
        Story(
            testDescription: "a root is made", act: { try $0.write("x", to: "Templates/partials/x.mustache") },
            told: ["Templates": .written, "Templates/partials/x.mustache": .written]),
        Story(
            testDescription: "a root becomes a link", before: { try $0.write("x", to: "elsewhere/b.md") },
            act: {
                try $0.remove("Content")
                try $0.link("Content", to: "elsewhere")
            }, told: ["Content": .written, "Content/a.md": .removed, "Content/b.md": .written]),
        Story(
            testDescription: "a linked root is edited",
            before: {
                try $0.move("Content", to: "elsewhere")
                try $0.link("Content", to: "elsewhere")
            }, act: { try $0.overwrite("y", in: "elsewhere/a.md") }, told: ["Content/a.md": .written]),
        Story(
            testDescription: "a linked root leads elsewhere",
            before: {
                try $0.write("x", to: "v2/b.md")
                try $0.move("Content", to: "v1")
                try $0.link("Content", to: "v1")
            },
            act: {
                try $0.link("next", to: "v2")
                rename($0.path + "/next", $0.path + "/Content")
            }, told: ["Content/a.md": .removed, "Content/b.md": .written]),
        Story(
            testDescription: "what a linked file leads to outside is edited",
            before: {
                try $0.write("x", to: "shared/far.md")
                try $0.link("Content/near.md", to: "../shared/far.md")
            }, act: { try $0.overwrite("y", in: "shared/far.md") }, told: ["Content/near.md": .written]),
        Story(
            testDescription: "what a dangling link leads to is made",
            before: { try $0.link("Content/near.md", to: "../shared/far.md") },
            act: { try $0.write("y", to: "shared/far.md") }, told: ["Content/near.md": .written]),
        Story(
            testDescription: "a folder is edited that a link leads to",
            before: {
                try $0.write("x", to: "Content/b/b.md")
                try $0.link("Content/c", to: "b")
            }, act: { try $0.overwrite("y", in: "Content/b/b.md") },
            told: ["Content/b/b.md": .written, "Content/c/b.md": .written]),
        Story(
            testDescription: "a folder is replaced by another",
            before: {
                try $0.write("x", to: "Content/b/old.md")
                try $0.write("x", to: "elsewhere/new.md")
            },
            act: {
                try $0.move("Content/b", to: "away")
                try $0.move("elsewhere", to: "Content/b")
            }, told: ["Content/b/old.md": .removed, "Content/b/new.md": .written]),
        Story(
            testDescription: "a name changes case", act: { try $0.move("Content/a.md", to: "Content/A.md") },
            told: ["Content/a.md": .removed, "Content/A.md": .written]),
    ]

    @Test(arguments: FileWatcherTests.methods, stories)
    func tells(_ method: FileWatcher.Method, _ story: Story) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "Content/a.md")
        try folder.write("title: x", to: "lectern.yaml")
        try story.before(folder)
        let roots = ["Content", "Templates", "lectern.yaml"].map { folder.path + "/" + $0 }
        let watcher = try await FileWatcher(watched: roots, method: method)
        defer { watcher.stop() }
        try story.act(folder)
        let wanted = story.told
        try await within {
            var seen: [String: FileChange.Kind] = [:]
            for await batch in watcher.batches {
                for change in batch { seen[change.path] = change.kind }
                if wanted.allSatisfy({ seen[folder.path + "/" + $0] == $1 }) { break }
            }
        }
    }

    @Test func nestedRootsAreToldOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "Templates/a.mustache")
        let watcher = try await FileWatcher(watched: [folder.path, folder.path + "/Templates"])
        defer { watcher.stop() }
        try folder.overwrite("y", in: "Templates/a.mustache")
        let batch = try await within { await watcher.batches.first { _ in true } }
        #expect(batch == [FileChange(path: folder.path + "/Templates/a.mustache", kind: .written)])
    }

    @Test(arguments: FileWatcherTests.methods)
    func ignoredPathsAreSilentHoweverTheyAreReached(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "real/out/page.html")
        try folder.link("Public", to: "real/out")
        try folder.link("page.html", to: "Public/page.html")
        let watcher = try await FileWatcher(
            watched: [folder.path], ignored: [folder.path + "/Public", folder.path + "/later"],
            excludes: { path, _ in path.hasSuffix("/drafts") }, method: method)
        defer { watcher.stop() }
        try folder.overwrite("y", in: "Public/page.html")
        try folder.overwrite("y", in: "page.html")
        try folder.write("z", to: "real/out/more/z.html")
        try folder.write("z", to: "later/deep/z.html")
        try folder.write("z", to: "drafts/z.md")
        try await Task.sleep(for: .milliseconds(300))
        try folder.write("end", to: "end.md")
        let first = try await within { await watcher.batches.first { _ in true } }
        #expect(first == [FileChange(path: folder.path + "/end.md", kind: .written)])
    }

    @Test(arguments: FileWatcherTests.methods)
    func otherPathsAreWatchedWithoutLoss(_ method: FileWatcher.Method) async throws {
        let folder = try TemporaryFolder()
        for name in ["old/a.md", "new/a.md"] { try folder.write("x", to: name) }
        let watcher = try await FileWatcher(watched: [folder.path + "/old"], method: method)
        defer { watcher.stop() }
        try folder.overwrite("y", in: "old/a.md")
        await watcher.watch([folder.path + "/new"], ignored: [folder.path + "/new/Public"])
        try folder.overwrite("y", in: "old/a.md")
        try folder.write("y", to: "new/Public/a.md")
        try folder.overwrite("y", in: "new/a.md")
        let wanted = Set(["old/a.md", "new/a.md"].map { folder.path + "/" + $0 })
        let seen = try await within {
            var seen: Set<String> = []
            for await batch in watcher.batches {
                seen.formUnion(batch.map(\.path))
                if seen.isSuperset(of: wanted) { break }
            }
            return seen
        }
        #expect(seen == wanted)
    }

    @Test func aStoppedWatcherStillAnswers() async throws {
        let folder = try TemporaryFolder()
        let watcher = try await FileWatcher(watched: [folder.path])
        watcher.stop()
        for await _ in watcher.batches {}
        try await within { await watcher.watch([folder.path]) }
    }
}

import LecternCore
import Testing

@testable import LecternPreview

@Suite struct WatchScopeTests {
    @Test func resolvesPathsByName() {
        #expect(WatchScope.absolute("/a/./b//../c/") == "/a/c")
        #expect(WatchScope.isWithin("/a/b", "/a"))
        #expect(!WatchScope.isWithin("/ab", "/a"))
        #expect(WatchScope.isWithin("/a", "/"))
    }

    private static let scope = WatchScope(
        watched: ["/home/.notes", "/home/.notes/lectern.yaml", "/home/.notes/Public/x"],
        ignored: ["/home/.notes/Public", "/real/out"],
        excludes: { path, isFolder in path.hasSuffix("/build") && isFolder })

    @Test func leavesOutRootsThatAreIgnored() {
        #expect(Self.scope.roots == ["/home/.notes", "/home/.notes/lectern.yaml"])
    }

    /// Folder, its path without links, name, whether a folder, whether it matters.
    @Test(arguments: [
        ("/home/.notes", "/home/.notes", "a.md", false, true),
        ("/home/.notes", "/home/.notes", ".obsidian", true, false),
        ("/home/.notes", "/home/.notes", "Public", true, false),
        ("/home/.notes", "/home/.notes", "Public2", true, true),
        ("/home/.notes", "/home/.notes", "lectern.yaml", false, false),
        ("/home/.notes", "/home/.notes", "build", true, false),
        ("/home/.notes", "/home/.notes", "build", false, true),
        ("/home/.notes/link", "/real", "out", true, false),
        ("/home/.notes/link", "/real", "in", true, true),
    ])
    func admits(_ folder: String, _ real: String, _ name: String, _ isFolder: Bool, _ matters: Bool) {
        let place = WatchedFolder.Place(path: folder, real: real)
        #expect(Self.scope.admits(name, in: place, isFolder: isFolder) == matters)
    }

    @Test func ignoresWhereLinksLead() throws {
        let folder = try TemporaryFolder()
        try FileSystem.createDirectory(folder.path + "/real")
        try folder.link("link", to: "real")
        let scope = WatchScope(watched: [folder.path], ignored: [folder.path + "/link/to/come"])
        #expect(scope.isIgnored(folder.path + "/real/to/come/x"))
        #expect(!scope.isIgnored(folder.path + "/real/to"))
    }
}

import LecternCore
import Testing

@testable import LecternSite

@Suite struct OutputSessionTests {
    private func file(_ path: String, _ text: String = "") -> OutputFile {
        OutputFile(path: path, content: .bytes(Array(text.utf8)))
    }

    private func session(_ place: Scenario) async throws -> OutputSession {
        try OutputSession(try await OutputFolder.take(place.root + "/Public"))
    }

    @Test func aFileThatComesLateIsListedAtOnceAndForgottenByNobody() async throws {
        let place = try Scenario([:])
        do {
            let cutOff = try await session(place)
            try await cutOff.write([file("a.html", "a")])
            try cutOff.write(file("search/x.js", "x"))
            #expect(try OutputManifest(in: place.root + "/Public").paths == ["a.html", "search/x.js"])
        }
        let next = try await session(place)
        try await next.write([file("a.html", "a")])
        let outcome = try next.finish()
        #expect(outcome.removedCount == 1 && outcome.unchangedCount == 1)
        #expect(!place.exists("search/x.js"))
    }

    @Test func aPathThatIsTakenStaysWithTheFirst() async throws {
        let place = try Scenario([:])
        let session = try await session(place)
        try await session.write([file("search/manifest.js", "own")])
        try session.write(file("search/manifest.js", "made"))
        try session.write(file("b.js", "b"))
        try session.write(file("a.js", "a"))
        #expect(try session.finish().written == ["search/manifest.js", "a.js", "b.js"])
        #expect(try place.page("search/manifest.js") == "own")
    }

    @Test func aFileMakesRoomForAFolderAndAFolderForAFile() async throws {
        let place = try Scenario([:])
        for files in [
            [file("f", "1"), file("g/h/i", "2")], [file("f/x", "3"), file("g", "4")], [file("f"), file("g/h")],
        ] {
            let session = try await session(place)
            try await session.write(files)
            let outcome = try session.finish()
            #expect(outcome.failures.isEmpty)
            #expect(try place.snapshot().keys.sorted() == files.map(\.path).sorted())
        }
    }

    @Test func whatStandsInTheWayAndIsNoProductStays() async throws {
        let place = try Scenario(["Public/f/own": "mine"])
        let session = try await session(place)
        try await session.write([file("a.html", "a"), file("f", "new")])
        let outcome = try session.finish()
        #expect(outcome.written == ["a.html"])
        #expect(outcome.failures.map(\.path) == ["f"])
        #expect(try place.page("f/own") == "mine")
    }

    @Test func nothingIsWrittenOrRemovedThroughLinks() async throws {
        let place = try Scenario(["victim/key": "keep", "victim/page.html": "keep"])
        try await { try await $0.write([self.file("sub/key", "a"), self.file("b.html", "b")]) }(session(place))
        try FileSystem.createDirectory(place.root + "/Public")
        try place.remove("Public/sub")
        try place.remove("Public/b.html")
        try place.link("Public/sub", to: "../victim")
        try place.link("Public/b.html", to: "../victim/page.html")
        let session = try await session(place)
        try await session.write([file("sub/new", "attack"), file("b.html", "attack")])
        let outcome = try session.finish()
        #expect(outcome.failures.map(\.path) == ["sub/new"])
        #expect(try FileSystem.list(place.root + "/victim").map(\.name) == ["key", "page.html"])
        #expect(try FileSystem.read(place.root + "/victim/page.html") == Array("keep".utf8))
        #expect(try place.page("b.html") == "attack")
    }

    @Test func whatNoBuildWroteIsNotReplaced() async throws {
        let place = try Scenario(["Public/index.html": "mine"])
        let session = try await session(place)
        await #expect(throws: EnvironmentError.self) { try await session.write([self.file("index.html", "new")]) }
        #expect(try place.snapshot() == ["index.html": Array("mine".utf8)])
    }

    @Test func twoBuildsHaveTheFolderInTurn() async throws {
        let place = try Scenario([:])
        let path = place.root + "/Public"
        var first: OutputFolder? = try await OutputFolder.take(path)
        #expect(first?.path == path)
        let second = Task { try await OutputFolder.take(path) }
        try await Task.sleep(for: .milliseconds(100))
        let isHeld = FileSystem.kind(of: path + "/.lectern-new") == .directory
        #expect(isHeld && !second.isCancelled)
        first = nil
        #expect(try await second.value.path == path)
    }

    @Test(arguments: [
        ("Notes.html", "notes.HTML", true), ("Straße", "STRASSE", true), ("\u{E9}", "e\u{301}", true),
        ("\u{FA19}", "神", true), ("É", "e\u{301}", true), ("a", "b", false), ("é", "e", false), ("ー", "一", false),
    ])
    func namesThatSomeDisksTakeForOne(_ a: String, _ b: String, _ isOne: Bool) {
        let names = NameFolding.portable
        #expect((names.key(a) == names.key(b)) == isOne)
        #expect(NameFolding().key(a) != NameFolding().key(b))
    }
}

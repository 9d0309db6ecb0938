import LecternCore
import Testing

@testable import LecternSite

@Suite struct OutputSessionTests {
    private func file(_ path: String, _ text: String) -> OutputFile {
        OutputFile(path: path, content: .bytes(Array(text.utf8)))
    }

    @Test func aFileThatComesLateIsListedAtOnceAndForgottenByNobody() async throws {
        let place = try Scenario([:])
        let writer = OutputWriter(folder: place.root + "/Public")
        let cutOff = try OutputSession(writer)
        try await cutOff.write([file("a.html", "a")])
        try cutOff.write(file("search/x.js", "x"))
        #expect(try OutputManifest(in: writer.folder).paths == ["a.html", "search/x.js"])

        let next = try OutputSession(writer)
        try await next.write([file("a.html", "a")])
        let outcome = try next.finish()
        #expect(outcome.removedCount == 1 && outcome.unchangedCount == 1)
        #expect(!place.exists("search/x.js"))
    }

    @Test func aPathThatIsTakenStaysWithTheFirst() async throws {
        let place = try Scenario([:])
        let session = try OutputSession(OutputWriter(folder: place.root + "/Public"))
        try await session.write([file("search/manifest.js", "own")])
        try session.write(file("search/manifest.js", "made"))
        try session.write(file("b.js", "b"))
        try session.write(file("a.js", "a"))
        #expect(try session.finish().written == ["search/manifest.js", "a.js", "b.js"])
        #expect(try place.page("search/manifest.js") == "own")
    }
}

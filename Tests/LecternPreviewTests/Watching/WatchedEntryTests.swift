import LecternCore
import Testing

@testable import LecternPreview

/// A disk with a coarse clock cannot be had everywhere: here an entry is compared with itself after a write.
@Suite struct WatchedEntryTests {
    /// How long after the write the looks are, in nanoseconds; what is found at each of them.
    @Test(arguments: [(Int64(0), true), (1_900_000_000, true), (2_100_000_000, false)])
    func contentIsComparedWhileStampsCannotBeTrusted(_ age: Int64, _ isCompared: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "a.md")
        let path = folder.path + "/a.md"
        var before = try #require(WatchedEntry(path, followsLink: { _ in true }))
        let now = before.own.changed + age
        before.digestIfFresh(path, at: now)
        #expect((before.digest != nil) == isCompared)
        var same = before
        let isSame = !same.hasOtherContent(than: before, at: path, now: now)
        #expect(isSame)
        try folder.overwrite("two", in: "a.md")
        var other = before
        let isOther = other.hasOtherContent(than: before, at: path, now: now)
        #expect(isOther == isCompared)
        #expect((other.digest != nil) == isCompared)
    }

    @Test func contentIsComparedOnceMoreWhenTheTickIsOver() throws {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "a.md")
        let path = folder.path + "/a.md"
        var before = try #require(WatchedEntry(path, followsLink: { _ in true }))
        before.digestIfFresh(path, at: before.own.changed)
        try folder.overwrite("two", in: "a.md")
        var after = before
        let isOther = after.hasOtherContent(than: before, at: path, now: before.own.changed + 9_000_000_000)
        #expect(isOther)
        #expect(after.digest == nil)
    }
}

import LecternCore
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

struct FileSystemTests {
    /// A folder that goes when the test ends.
    private final class Folder {
        let path: String
        init() {
            var template = Array("/tmp/lectern-test-XXXXXX".utf8CString)
            path = template.withUnsafeMutableBufferPointer { buffer in
                buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp/lectern-test"
            }
        }
        deinit { Self.remove(path) }

        private static func remove(_ path: String) {
            if FileSystem.kind(of: path) == .directory {
                for entry in (try? FileSystem.list(path)) ?? [] { remove(path + "/" + entry.name) }
            }
            FileSystem.remove(path)
        }
    }

    @Test func readsWhatItWrote() throws {
        let folder = Folder()
        let bytes = Array("大模型\0\n".utf8)
        try FileSystem.write(bytes, to: folder.path + "/深/处/文.md")
        #expect(try FileSystem.read(folder.path + "/深/处/文.md") == bytes)
    }

    @Test func leavesAnUnchangedFileAlone() throws {
        let folder = Folder()
        let path = folder.path + "/a"
        #expect(try FileSystem.writeIfChanged([1, 2], to: path) == .written)
        #expect(try FileSystem.writeIfChanged([1, 2], to: path) == .unchanged)
        #expect(try FileSystem.writeIfChanged([1, 3], to: path) == .written)
    }

    @Test func copiesLargeFilesByBlocks() throws {
        let folder = Folder()
        let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try FileSystem.write(bytes, to: folder.path + "/a")
        #expect(try FileSystem.copyIfChanged(folder.path + "/a", to: folder.path + "/x/b") == .written)
        #expect(try FileSystem.read(folder.path + "/x/b") == bytes)
        #expect(try FileSystem.copyIfChanged(folder.path + "/a", to: folder.path + "/x/b") == .unchanged)
    }

    @Test func listsInTheOrderOfBytes() throws {
        let folder = Folder()
        for name in ["b", "a", "大", "B"] { try FileSystem.write([], to: folder.path + "/" + name) }
        #expect(try FileSystem.list(folder.path).map(\.name) == ["B", "a", "b", "大"])
    }

    @Test func failuresNameThePathAndTheReason() {
        #expect(throws: EnvironmentError.self) { try FileSystem.read("/nonexistent/file") }
        #expect(throws: EnvironmentError.self) { try FileSystem.read("/tmp") }
        #expect(throws: EnvironmentError.self) { try FileSystem.write([], to: "/proc/nonexistent/file") }
    }

    /// A mark behind a `/` makes one character with it, to Swift; to disks it does not.
    @Test(arguments: [
        ("a/b", ["a", "b"]), ("/a//b/", ["a", "b"]), ("a/\u{301}b", ["a", "\u{301}b"]),
        ("../\u{301}", ["..", "\u{301}"]), ("", []),
    ])
    func pathsArePartedAtTheirBytes(_ path: String, _ parts: [String]) {
        #expect(FilePath.parts(of: path).map { Array($0.utf8) } == parts.map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("a/b", true), ("a/..b", true), ("../a", false), ("a/../b", false), ("a/./b", false), ("/a", false),
        ("a//b", false),
        ("../\u{301}", false), ("a/\u{301}/..", false), ("", false),
    ])
    func pathsThatLeadOut(_ path: String, _ isInside: Bool) {
        #expect(FilePath.isInside(path) == isInside)
    }
}

import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

@Suite struct DiskNewsTests {
    private static let table = """
        22 1 254:0 / / rw,relatime - ext4 /dev/root rw
        30 22 0:25 / /mnt/c rw,noatime - 9p drvfs rw,aname=drvfs
        31 22 0:26 / /home/me/my\\040notes rw shared:5 master:1 - fuse.sshfs host: rw
        32 22 0:27 / /srv rw - nfs4 server:/srv rw
        33 32 254:1 / /srv/local rw - xfs /dev/sdb rw
        34 22 0:28 / /media/usb rw - fuseblk /dev/sdc rw
        35 22 0:29 / /over rw - ext4 /dev/sdd rw
        36 22 0:30 / /over rw - cifs //host/share rw
        37 22 0:31 / /app rw - overlay overlay rw
        38 22 0:32 / /new rw - madeupfs none rw
        a line of another format
        """

    @Test(
        arguments: [
            ("/home/me/notes", .told), ("/mnt/c", .silent(type: "9p")), ("/mnt/c/notes", .silent(type: "9p")),
            ("/mnt/cc", .told), ("/home/me/my notes/a", .silent(type: "fuse.sshfs")), ("/srv/x", .silent(type: "nfs4")),
            ("/srv/local/x", .told), ("/media/usb/x", .told), ("/over/x", .silent(type: "cifs")), ("/app/x", .doubtful),
            ("/new/x", .doubtful), ("/", .told),
        ] as [(String, DiskNews)])
    func areToldByTheMounts(_ path: String, _ news: DiskNews) {
        #expect(DiskNews.of(path, in: Self.table) == news)
    }

    @Test func theDiskOfTheTestsIsJudged() throws {
        let folder = try TemporaryFolder()
        #expect(DiskNews.of(folder.path + "/not/there") == DiskNews.of(folder.path))
    }

    private final class Notices: Sendable {
        let texts = Mutex<[String]>([])
    }

    @Test func someRootsArePolledAndOthersNot() async throws {
        let folder = try TemporaryFolder()
        for name in ["told/a.md", "silent/a.md"] { try folder.write("x", to: name) }
        let notices = Notices()
        let plan = SourcePlan(
            method: .automatic, notice: { text in notices.texts.withLock { $0.append(text) } },
            news: { $0.hasSuffix("/silent") ? .silent(type: "nfs") : .told })
        let roots = ["told", "silent"].map { folder.path + "/" + $0 }
        let watcher = try await FileWatcher(WatchScope(watched: roots), plan: plan)
        defer { watcher.stop() }
        for root in roots { try folder.overwrite("y", in: String(root.dropFirst(folder.path.count + 1)) + "/a.md") }
        try await within {
            var seen: Set<String> = []
            for await batch in watcher.batches {
                seen.formUnion(batch.map(\.path))
                if seen == Set(roots.map { $0 + "/a.md" }) { break }
            }
        }
        #if os(Linux)
            let told = "\(folder.path)/silent is on a disk that does not tell its changes (nfs); "
            #expect(notices.texts.withLock { $0 } == [told + "looking for them every half second"])
        #endif
    }

    /// An edit through another name of a file is one of which the kernel tells the folder nothing.
    @Test func aDoubtfulDiskIsLookedAtFromTimeToTime() async throws {
        let folder = try TemporaryFolder()
        for name in ["notes/a.md", "notes/b.md"] { try folder.write("x", to: name) }
        try FileManager.default.linkItem(atPath: folder.path + "/notes/a.md", toPath: folder.path + "/outside.md")
        let plan = SourcePlan(
            method: .automatic, notice: { Issue.record("no notice is due: \($0)") }, news: { _ in .doubtful },
            doubt: .milliseconds(200))
        let watcher = try await FileWatcher(WatchScope(watched: [folder.path + "/notes"]), plan: plan)
        defer { watcher.stop() }
        try folder.overwrite("told", in: "notes/b.md")
        try folder.overwrite("untold", in: "outside.md")
        try await within {
            var seen: [String] = []
            for await batch in watcher.batches {
                seen += batch.map { FilePath.name(of: $0.path) }
                if Set(seen).count == 2 { break }
            }
            // What the kernel told is not found a second time.
            #expect(seen.sorted() == ["a.md", "b.md"])
        }
    }

    /// Layers, of which the lower one is edited. Only root may mount them.
    @Test(.enabled(if: OverlayFolder.isAllowed, "mounting is refused here"))
    func layersOfFoldersAreWatchedByThemselves() async throws {
        let overlay = try OverlayFolder(["a.md": "x"])
        #expect(DiskNews.of(overlay.path) == .doubtful)
        let watcher = try await FileWatcher(watched: [overlay.path])
        defer { watcher.stop() }
        try overlay.editBelow("edited", in: "a.md")
        try await within {
            for await batch in watcher.batches where batch.map(\.path) == [overlay.path + "/a.md"] { break }
        }
        #expect(try String(decoding: FileSystem.read(overlay.path + "/a.md"), as: UTF8.self) == "edited")
    }

    @Test func pollsWhenTheKernelRefuses() throws {
        let folder = try TemporaryFolder()
        let notices = Notices()
        let plan = SourcePlan(method: .automatic, notice: { text in notices.texts.withLock { $0.append(text) } })
        let sources = plan.sources(for: WatchScope(watched: [folder.path]), after: .refused("no more watches"))
        #expect(sources.count == 1 && sources.first is PollingSource)
        #expect(
            notices.texts.withLock { $0 } == ["no more watches; looking for changes every half second instead"])
    }

    @Test(
        arguments: [
            (nil, 5000, Duration.milliseconds(500)), (nil, 5001, .seconds(1)),
            (.milliseconds(50), 9000, .milliseconds(50)),
        ] as [(Duration?, Int, Duration)])
    func pace(_ wanted: Duration?, _ files: Int, _ interval: Duration) {
        #expect(PollingSource.interval(wanted, files: files) == interval)
    }
}

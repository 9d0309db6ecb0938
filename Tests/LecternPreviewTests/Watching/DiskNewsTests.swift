import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

@Suite struct SilentDiskTests {
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
        a line of another format
        """

    @Test(arguments: [
        ("/home/me/notes", nil), ("/mnt/c", "9p"), ("/mnt/c/notes", "9p"), ("/mnt/cc", nil),
        ("/home/me/my notes/a", "fuse.sshfs"), ("/srv/x", "nfs4"), ("/srv/local/x", nil), ("/media/usb/x", nil),
        ("/over/x", "cifs"), ("/app/x", nil), ("/", nil),
    ])
    func isToldByTheMounts(_ path: String, _ type: String?) {
        #expect(SilentDisk.type(of: path, in: Self.table) == type)
    }

    @Test func theDiskOfTheTestsIsJudged() throws {
        let folder = try TemporaryFolder()
        #expect(SilentDisk.type(of: folder.path + "/not/there") == SilentDisk.type(of: folder.path))
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
            silentDisk: { $0.hasSuffix("/silent") ? "nfs" : nil })
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

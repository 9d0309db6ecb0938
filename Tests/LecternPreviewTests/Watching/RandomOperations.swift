import Foundation
import LecternCore
import LecternTestSupport

/// Does at random what people and programs do to a folder, with small names so that paths meet often.
struct RandomOperations {
    private var random: SplitMix64
    private let top: String
    /// A folder beside the watched one.
    private let outside: String
    private(set) var log: [String] = []
    private var counter = 0

    init(seed: UInt64, top: String, outside: String) {
        random = SplitMix64(seed: seed)
        self.top = top
        self.outside = outside
    }

    private static let names = ["a.md", "b.md", "A.md", "甲.md", "e\u{301}.md", "\u{E9}.md", "x", "y", "z.png"]

    mutating func pause() {
        if random.next(4) == 0 { usleep(UInt32(random.next(9000))) }
    }

    /// A path of one to three names.
    private mutating func path(in folder: String? = nil) -> String {
        var path = folder ?? top
        for _ in 0...random.next(3) { path += "/" + Self.names[random.next(Self.names.count)] }
        return path
    }

    /// A path where something stands, if luck finds one.
    private mutating func existing(in folder: String? = nil) -> String {
        for _ in 0..<8 {
            let found = path(in: folder)
            if FileSystem.kind(of: found) != nil { return found }
        }
        return path(in: folder)
    }

    private mutating func bytes() -> Data {
        counter += 1
        // Of one length, so that sizes do not tell versions apart.
        return Data(String(format: "%06d", counter).utf8)
    }

    private typealias Operation = (name: String, act: @Sendable (inout RandomOperations) throws -> Void)

    private static let operations: [Operation] = [
        ("write", { try $0.bytes().write(to: URL(fileURLWithPath: $0.path())) }),
        ("write", { try $0.bytes().write(to: URL(fileURLWithPath: $0.existing())) }),
        ("replace", { try $0.bytes().write(to: URL(fileURLWithPath: $0.existing()), options: .atomic) }),
        (
            "append",
            { operations in
                let file = try FileHandle(forWritingTo: URL(fileURLWithPath: operations.existing()))
                try file.seekToEnd()
                try file.write(contentsOf: operations.bytes())
                try file.close()
            }
        ),
        (
            "two steps",
            { operations in
                let path = operations.existing()
                guard FileSystem.kind(of: path) == .file else { return }
                try Data().write(to: URL(fileURLWithPath: path))
                operations.pause()
                try operations.bytes().write(to: URL(fileURLWithPath: path))
            }
        ),
        ("rename", { rename($0.existing(), $0.path()) }),
        ("rename", { rename($0.existing(), $0.path()) }),
        ("move out", { rename($0.existing(), $0.path(in: $0.outside)) }),
        ("move in", { rename($0.existing(in: $0.outside), $0.path()) }),
        ("write outside", { try $0.bytes().write(to: URL(fileURLWithPath: $0.path(in: $0.outside))) }),
        ("write outside", { try $0.bytes().write(to: URL(fileURLWithPath: $0.existing(in: $0.outside))) }),
        ("remove", { try FileManager.default.removeItem(atPath: $0.existing()) }),
        ("folder", { try FileSystem.createDirectory($0.path()) }),
        ("folder", { try FileSystem.createDirectory($0.path(in: $0.outside)) }),
        (
            "deep",
            { operations in
                let folder = operations.path() + "/x/y/x/y"
                try FileSystem.createDirectory(folder)
                try operations.bytes().write(to: URL(fileURLWithPath: folder + "/a.md"))
            }
        ),
        ("link", { try $0.link(to: $0.existing()) }),
        ("link", { try $0.link(to: $0.path()) }),
        ("link", { try $0.link(to: $0.top + "/Public/a.md") }),
        (
            "swap",
            { operations in
                let (a, b) = (operations.existing(), operations.existing())
                rename(a, operations.outside + "/swap")
                rename(b, a)
                rename(operations.outside + "/swap", b)
            }
        ),
        (
            "again",
            { operations in
                let folder = operations.path()
                guard FileSystem.kind(of: folder) == .directory else { return }
                try FileManager.default.removeItem(atPath: folder)
                try FileSystem.createDirectory(folder)
                try operations.bytes().write(to: URL(fileURLWithPath: folder + "/b.md"))
            }
        ),
        ("rights", { chmod($0.existing(), [0o644, 0o755, 0o600][$0.random.next(3)]) }),
        ("times", { utimes($0.existing(), nil) }),
        (
            "old times",
            { operations in
                // Keeps the time of the content, as `rsync --times` and `cp -p` do.
                let path = operations.existing()
                var status = stat()
                guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
                try operations.bytes().write(to: URL(fileURLWithPath: path))
                utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0)
            }
        ),
        ("output", { try FileSystem.write(Array($0.bytes()), to: $0.path(in: $0.top + "/Public")) }),
    ]

    private mutating func link(to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(), withDestinationPath: target)
    }

    /// Does one thing. Most of what cannot be done is tried on purpose: it must not change anything.
    mutating func step() {
        let operation = Self.operations[random.next(Self.operations.count)]
        log.append(operation.name)
        do { try operation.act(&self) } catch { log[log.count - 1] += " failed" }
    }
}

import LecternContent
import LecternCore

/// The list of files that the last build wrote, kept beside them, so that a build removes nothing else.
struct OutputManifest: Sendable {
    static let fileName = FileNameRules.outputList
    private static let heading = "# Written by lectern; it removes only the files named here."

    /// Relative to the output folder, sorted by their bytes.
    var paths: [String]
    /// Whether it was read from a file.
    private(set) var isThere = false

    init(paths: some Sequence<String>) {
        self.paths = Set(paths.map(DiskName.init)).sorted().map(\.text)
    }

    /// Reads the list of a folder; empty when there is none. Lines that could name a file outside of the folder
    /// are passed over.
    init(in folder: String) throws(EnvironmentError) {
        guard FileSystem.kind(of: folder + "/" + Self.fileName) == .file else {
            self.init(paths: [])
            return
        }
        let text = String(decoding: try FileSystem.read(folder + "/" + Self.fileName), as: UTF8.self)
        self.init(paths: text.split(separator: "\n").map(String.init).filter(Self.isInside))
        isThere = true
    }

    var bytes: [UInt8] { Array(([Self.heading] + paths).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")] }

    private static func isInside(_ path: String) -> Bool {
        !path.hasPrefix("#") && !path.hasPrefix("/")
            && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
                $0 == ".." || $0 == "." || $0.isEmpty
            }
    }
}

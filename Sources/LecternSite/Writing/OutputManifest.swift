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
        let lines = try FileSystem.read(folder + "/" + Self.fileName).split(separator: UInt8(ascii: "\n"))
        self.init(paths: lines.filter { $0.first != UInt8(ascii: "#") }.map(Self.path).filter(FilePath.isInside))
        isThere = true
    }

    var bytes: [UInt8] { Array(Self.heading.utf8) + [UInt8(ascii: "\n")] + paths.flatMap(Self.line) }

    /// The line of a path. A backslash stands before what would not be read as it is written: before itself, before `#` at the
    /// start, and for a line end before `n`.
    static func line(_ path: String) -> [UInt8] {
        var line: [UInt8] = path.utf8.first == UInt8(ascii: "#") ? [UInt8(ascii: "\\")] : []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): line += "\\\\".utf8
            case UInt8(ascii: "\n"): line += "\\n".utf8
            default: line.append(byte)
            }
        }
        return line + [UInt8(ascii: "\n")]
    }

    private static func path(_ line: ArraySlice<UInt8>) -> String {
        var (path, rest): ([UInt8], ArraySlice<UInt8>) = ([], line)
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
                path.append(byte)
                continue
            }
            path.append(next == UInt8(ascii: "n") ? UInt8(ascii: "\n") : next)
        }
        return String(decoding: path, as: UTF8.self)
    }
}

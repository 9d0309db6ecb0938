import Foundation
import LecternCore

/// A folder for one test, removed with it.
final class DiscoveryFolder: Sendable {
    let path: String

    init(_ files: [String] = []) throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "lectern-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        path = try FileSystem.canonicalPath(base.path) ?? { throw CocoaError(.fileNoSuchFile) }()
        for file in files { try write(file) }
    }

    func write(_ file: String, _ text: String = "") throws {
        try FileSystem.write(Array(text.utf8), to: path + "/" + file)
    }

    func makeFolder(_ name: String) throws {
        try FileSystem.createDirectory(path + "/" + name)
    }

    /// Makes a symbolic link; the target is taken as it is.
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

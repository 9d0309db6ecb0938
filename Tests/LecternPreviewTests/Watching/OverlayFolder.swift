import Foundation
import LecternCore

/// Two folders shown as one by the kernel, as those of a container are; unmounted with the value that names it.
final class OverlayFolder: Sendable {
    /// Whether this process may mount such folders.
    static let isAllowed = (try? OverlayFolder([:])) != nil

    private let folder: TemporaryFolder
    let path: String

    /// - Parameter files: What the lower folder holds.
    init(_ files: [String: String]) throws {
        folder = try TemporaryFolder()
        path = folder.path + "/merged"
        for name in ["lower", "upper", "work", "merged"] { try FileSystem.createDirectory(folder.path + "/" + name) }
        for (name, text) in files { try folder.write(text, to: "lower/" + name) }
        let layers = ["lowerdir=lower", "upperdir=upper", "workdir=work"]
            .map { $0.replacing("=", with: "=" + folder.path + "/") }.joined(separator: ",")
        try Self.run("mount", "-t", "overlay", "overlay", "-o", layers, path)
    }

    deinit {
        try? Self.run("umount", path)
    }

    /// Writes into a file of the lower folder, of which the kernel tells those nothing who watch both as one.
    func editBelow(_ text: String, in name: String) throws {
        try folder.overwrite(text, in: "lower/" + name)
    }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}

import Foundation
import LecternCore
import LecternTestSupport

/// A folder for one test, removed with the value that names it.
final class TemporaryFolder: Sendable, EditedSite {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path = FileManager.default.temporaryDirectory.path + "/lectern-preview-" + UUID().uuidString
        try FileSystem.createDirectory(path)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        try FileSystem.write(Array(text.utf8), to: path + "/" + name)
    }

    /// Writes in place, as `echo text > file` does.
    func overwrite(_ text: String, in name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// Writes beside the file and renames, as `rename(2)` allows.
    func replace(_ name: String, with text: String, by passing: String) throws {
        try overwrite(text, in: passing)
        guard rename(path + "/" + passing, path + "/" + name) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func read(_ name: String) throws -> String {
        String(decoding: try FileSystem.read(path + "/" + name), as: UTF8.self)
    }

    func move(_ name: String, to other: String) throws {
        try FileSystem.createDirectory(FileSystem.parent(of: path + "/" + other))
        try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}

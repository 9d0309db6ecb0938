import Foundation

/// The built command.
enum Command {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The binary that was built with the tests.
    static let binary: String = {
        var folder = Bundle.main.bundleURL
        // On Linux the bundle is the folder of the test binary; on Apple systems it lies deeper.
        for _ in 0..<4 {
            let candidate = folder.appending(path: "lectern").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return "lectern"
    }()

    static func run(_ arguments: [String], input: String = "", binary: String = Command.binary) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: binary)
        process.arguments = arguments
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (standardInput, output, errors)
        try process.run()
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        // Both pipes must be emptied while the process runs, or a long report would block it.
        let reading = DispatchQueue(label: "errors")
        nonisolated(unsafe) var errorData = Data()
        let group = DispatchGroup()
        reading.async(group: group) { errorData = errors.fileHandleForReading.readDataToEndOfFile() }
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        group.wait()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorData, as: UTF8.self))
    }

    /// The rest of a command line, as a shell runs it in a folder.
    static func shell(_ line: String, in folder: Folder, before: String = "") throws -> Result {
        let script = "cd \"$1\"; \(before) \"$0\" \(line)"
        return try run(["-c", script, binary, folder.path], binary: "/bin/bash")
    }
}

/// A folder that goes when the test ends.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/lectern-command-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The text of a file, or nothing.
    func read(_ name: String) -> String {
        (try? String(contentsOf: URL(filePath: path + "/" + name), encoding: .utf8)) ?? ""
    }
}

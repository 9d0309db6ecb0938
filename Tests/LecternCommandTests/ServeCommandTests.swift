import Foundation
import Testing

/// `lectern serve`, run as a process and told to end.
@Suite(.serialized) struct ServeCommandTests {
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func endsCleanlyWhenToldTo(_ signal: Int32) async throws {
        let serving = try Serving(["--port", "0"])
        #expect(try serving.address().hasPrefix("http://127.0.0.1:"))
        serving.tell(signal)
        #expect(serving.waitForStatus() == 0)
        // Only the notes are left: no working folder, nothing written beside them.
        #expect(try serving.files() == ["notes"])
    }

    /// While the program starts, and while the site is compiled for the first time.
    @Test(arguments: [5, 15, 30, 60, 120, 250])
    func aSignalThatComesEarlyIsNotLost(_ milliseconds: Int) async throws {
        let serving = try Serving(["--port", "0"])
        try await Task.sleep(for: .milliseconds(milliseconds))
        serving.tell(SIGHUP)
        try await eventually { !serving.isRunning }
        #expect(try serving.files() == ["notes"])
    }

    @Test func takesTheNextFreePortAndSaysSo() throws {
        let first = try Serving([])
        let second = try Serving([])
        let ports = try [first, second].map { try #require(URL(string: try $0.address())?.port) }
        #expect(ports[0] != ports[1])
        let third = try Command.run(["serve", first.folder.path, "--port", String(ports[0])])
        #expect(third.status == 3 && third.errors.contains("in use") && third.errors.contains("--port"))
        for (serving, port) in zip([first, second], ports) {
            serving.tell(SIGTERM)
            #expect(serving.waitForStatus() == 0)
            // Something else on this machine may have the usual port, so that neither of them does.
            let remark = "port 1450 is in use, perhaps by another preview; this one is at port \(port)"
            #expect(serving.errors().contains(remark) == (port != 1450))
        }
    }

    @Test func opensTheBrowserAndSaysWhenItCannot() async throws {
        let serving = try Serving(
            ["--port", "0", "--open"], opener: "echo \"$1\" > opened\ngrep SigIgn /proc/$$/status > signals")
        let address = try serving.address()
        try await eventually { serving.folder.read("signals") != "" }
        #expect(serving.folder.read("opened") == address + "\n")
        // What the preview does with the signals up to 28 is not passed on; beyond are some of the C library's own.
        #expect(serving.folder.read("signals").hasSuffix("0000000\n"))
        serving.tell(SIGTERM)
        #expect(serving.waitForStatus() == 0)
        let failing = try Serving(["--port", "0", "--open"], opener: "echo > opened; exit 3")
        _ = try failing.address()
        let fault = "cannot open a browser: \(failing.folder.path)/bin/xdg-open ended with status 3"
        try await eventually { failing.errors().contains(fault) }
        failing.tell(SIGTERM)
        #expect(failing.waitForStatus() == 0)
    }

    private func eventually(_ condition: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(60)
        while !condition(), .now < end { try await Task.sleep(for: .milliseconds(20)) }
        #expect(condition())
    }

    @Test func warnsOfAHostThatOthersReach() throws {
        let serving = try Serving(["--port", "0", "--host", "0.0.0.0"])
        #expect(try serving.address().hasPrefix("http://127.0.0.1:"))
        serving.tell(SIGTERM)
        #expect(serving.waitForStatus() == 0)
        #expect(serving.errors().contains("warning: "))
    }
}

/// A preview of one note that runs as a process.
private final class Serving {
    let folder: Folder
    private let process = Process()
    private let output = Pipe()
    /// Holds what is written to the standard error.
    private let log: Folder

    /// - Parameter opener: The shell script that is all there is to open addresses, run in the folder.
    init(_ options: [String], opener: String? = nil) throws {
        (folder, log) = (try Folder(), try Folder())
        try folder.write("# 甲\n", to: "notes/a.md")
        try log.write("", to: "errors")
        process.executableURL = URL(filePath: Command.binary)
        process.arguments = ["serve", folder.path + "/notes"] + options
        var environment = ["TMPDIR": folder.path]
        if let opener {
            let program = folder.path + "/bin/xdg-open"
            try folder.write("#!/bin/sh\nPATH=/usr/bin:/bin\ncd '\(folder.path)'\n\(opener)\n", to: "bin/xdg-open")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            environment["PATH"] = folder.path + "/bin"
        }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: URL(filePath: log.path + "/errors"))
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// The address that is told once the site can be seen.
    func address() throws -> String {
        var text = ""
        while !text.contains("\n") {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
        }
        return try #require(text.split(separator: " ").first { $0.hasPrefix("http") }.map(String.init))
    }

    var isRunning: Bool { process.isRunning }

    func tell(_ signal: Int32) { kill(process.processIdentifier, signal) }

    func waitForStatus() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// What has been written so far.
    func errors() -> String { log.read("errors") }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}

import Foundation
import LecternCore
import LecternSite
import LecternTestSupport
import Testing

/// A site in a folder of its own: `[path: text]` in, pages and diagnostics out, change a file, build again.
final class Scenario: EditedSite {
    let root: String
    private(set) var live: LiveSite?
    /// What was written or removed since the live site looked last.
    private var changes: [PathChange] = []

    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.path + "/lectern-scenario-" + UUID().uuidString
        try FileSystem.createDirectory(root)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    func write(_ text: String, to path: String) throws {
        try write(bytes: Array(text.utf8), to: path)
    }

    func write(bytes: [UInt8], to path: String) throws {
        try FileSystem.write(bytes, to: root + "/" + path)
        changes.append(PathChange(root + "/" + path))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
        changes.append(PathChange(root + "/" + path))
    }

    /// Moves a file or a folder.
    func move(_ path: String, to other: String) throws {
        try FileSystem.createDirectory(FileSystem.parent(of: root + "/" + other))
        try FileManager.default.moveItem(atPath: root + "/" + path, toPath: root + "/" + other)
        changes += [PathChange(root + "/" + path), PathChange(root + "/" + other)]
    }

    /// Makes a symbolic link; the target is taken as it is.
    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: root + "/" + path, withDestinationPath: target)
        changes.append(PathChange(root + "/" + path))
    }

    /// Built on a day of its own, 2100-01-01, so that no test depends on when it runs.
    private var options: SiteOptions {
        var options = SiteOptions(directory: root)
        options.today = 47_482
        return options
    }

    /// A clean build into `Public/`.
    @discardableResult
    func build(_ change: (inout SiteOptions) -> Void = { _ in }) async throws -> BuildReport {
        var options = options
        change(&options)
        return try await Site(options).build()
    }

    /// The pages that differ after a change, sorted.
    func pagesChanged(by change: (Scenario) throws -> Void) async throws -> [String] {
        try await build()
        let before = try snapshot()
        try change(self)
        try await build()
        let after = try snapshot()
        return Set(before.keys).union(after.keys)
            .filter { $0.hasSuffix(".html") && before[$0] != after[$0] }.sorted()
    }

    /// The site in memory after all that was written and removed until now: the faults as `BuildReport` names them.
    @discardableResult
    func update() async throws -> [String] {
        try await take()
        return try await #require(live).faults().map(\.fault)
    }

    /// Gives the site in memory what was written and removed until now, and does not wait for what comes of it.
    func take() async throws {
        let changes = changes
        self.changes = []
        if let live {
            try await live.take(changes)
        } else {
            live = try await LiveSite(options)
        }
    }

    /// Every file of the site in memory, with its bytes.
    func liveSnapshot() async throws -> [String: [UInt8]] {
        let live = try #require(live)
        try await live.settled()
        var files: [String: [UInt8]] = [:]
        for path in try await live.paths() + live.searchPaths() {
            switch try await live.file(at: path)?.content {
            case .bytes(let bytes, _): files[path] = bytes
            case .copy(let file): files[path] = try FileSystem.read(file)
            case nil: Issue.record("\(path) is listed and is not there")
            }
        }
        return files
    }

    /// A page of the site in memory.
    func livePage(_ path: String) async throws -> String {
        String(decoding: try #require(try await liveSnapshot()[path]), as: UTF8.self)
    }

    func check() async throws -> BuildReport {
        try await Site(options).check()
    }

    /// The text of a written file.
    func page(_ path: String) throws -> String {
        String(decoding: try FileSystem.read(root + "/Public/" + path), as: UTF8.self)
    }

    /// The note's own HTML in a page: what stands in `<article data-note>`.
    func body(_ path: String) throws -> String {
        let page = try page(path)
        let start = try #require(page.firstRange(of: "data-note"))
        let open = try #require(page[start.upperBound...].firstIndex(of: ">"))
        let end = try #require(page.firstRange(of: "</article>"))
        return String(page[page.index(after: open)..<end.lowerBound])
    }

    func exists(_ path: String) -> Bool {
        FileSystem.kind(of: root + "/Public/" + path) == .file
    }

    /// Every file of the author with its bytes: all that is in the folder, whatever a build does.
    func sources() throws -> [String: [UInt8]] { try files(below: root) }

    /// Every file of the built site with its bytes, but for the list of files.
    func snapshot() throws -> [String: [UInt8]] {
        var files = try files(below: root + "/Public")
        files[".lectern-files"] = nil
        return files
    }

    private func files(below top: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var waiting = [""]
        while let path = waiting.popLast() {
            for entry in try FileSystem.list(top + "/" + path) {
                let inner = path.isEmpty ? entry.name : path + "/" + entry.name
                switch entry.kind {
                case .directory: waiting.append(inner)
                case .file: files[inner] = try FileSystem.read(top + "/" + inner)
                case .symbolicLink, .other: break
                }
            }
        }
        return files
    }
}

extension BuildReport {
    /// `identifier file:line:column` of each fault.
    var faults: [String] { diagnostics.map(\.fault) }
}

extension Diagnostic {
    /// `identifier file:line:column`.
    fileprivate var fault: String {
        identifier + (location.map { " \($0.file):\($0.line):\($0.column)" } ?? "")
    }
}

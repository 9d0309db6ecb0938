import Foundation
import LecternCore
import LecternSite
import Testing

/// A site in a folder of its own: `[path: text]` in, pages and diagnostics out, change a file, build again.
final class Scenario {
    let root: String
    private var cache = CompileCache()

    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.path + "/lectern-scenario-" + UUID().uuidString
        try FileSystem.createDirectory(root)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    func write(_ text: String, to path: String) throws {
        try FileSystem.write(Array(text.utf8), to: root + "/" + path)
    }

    func write(bytes: [UInt8], to path: String) throws {
        try FileSystem.write(bytes, to: root + "/" + path)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(atPath: root + "/" + path)
    }

    /// A clean build into `Public/`.
    @discardableResult
    func build(_ change: (inout SiteOptions) -> Void = { _ in }) async throws -> BuildReport {
        var options = SiteOptions(directory: root)
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

    /// A build that keeps what the one before compiled, into a folder beside `Public/`.
    @discardableResult
    func buildIncrementally() async throws -> BuildReport {
        let (report, cache) = try await Site(SiteOptions(directory: root)).build(
            into: root + "/Incremental", cache: cache)
        self.cache = cache
        return report
    }

    func check() async throws -> BuildReport {
        try await Site(SiteOptions(directory: root)).check()
    }

    /// The text of a written file.
    func page(_ path: String, in folder: String = "Public") throws -> String {
        String(decoding: try FileSystem.read(root + "/" + folder + "/" + path), as: UTF8.self)
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

    /// Every file of a folder with its bytes.
    func snapshot(of folder: String = "Public") throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var waiting = [""]
        while let path = waiting.popLast() {
            for entry in try FileSystem.list(root + "/" + folder + "/" + path) {
                let inner = path.isEmpty ? entry.name : path + "/" + entry.name
                if entry.kind == .directory {
                    waiting.append(inner)
                } else {
                    files[inner] = try FileSystem.read(root + "/" + folder + "/" + inner)
                }
            }
        }
        return files
    }
}

extension BuildReport {
    /// `identifier file:line:column` of each fault.
    var faults: [String] {
        diagnostics.map { fault in
            let place = fault.location.map { " \($0.file):\($0.line):\($0.column)" } ?? ""
            return fault.identifier + place
        }
    }
}

import Foundation
import LecternCore
import LecternSite
import LecternTestSupport
import Testing

@testable import LecternPreview

/// Whatever happens on the disk while whoever reads: when all has come to rest, the preview serves what a clean build
/// of the same folder would have written.
@Suite(.serialized) struct PreviewPropertyTests {
    @Test(
        arguments: [
            (0, .automatic), (1, .automatic), (2, .automatic), (3, .polling(every: .milliseconds(30))),
        ] as [(UInt64, FileWatcher.Method)])
    func comesToServeWhatACleanBuildWrites(seed: UInt64, method: FileWatcher.Method) async throws {
        let server = try await LiveServer(RandomEdits.start, watching: method)
        var edits = RandomEdits(seed: seed)
        var pauses = SplitMix64(seed: seed)
        let readers = Task { try await read(server, seed: seed) }
        var log: [String] = []
        for step in 1...30 {
            log.append(try edits.apply(to: server.site))
            try await Task.sleep(for: .milliseconds(pauses.next(40)))
            // Now and then a moment of rest, so that not all edits come together.
            if step % 10 == 0 { try await expectCleanBuild(server, "seed \(seed), edits \(log)") }
        }
        readers.cancel()
        #expect(try await readers.value > 0)
        #expect(server.reports.failures == [])
        try await server.stop()
    }

    /// Asks for pages, feeds and the search index over and over again.
    ///
    /// - Returns: How many answers there were.
    private func read(_ server: LiveServer, seed: UInt64) async throws -> Int {
        var random = SplitMix64(seed: seed)
        let targets = [
            "/", "/a", "/b", "/d/", "/d/c", "/glossary", "/timeline", "/feed.xml", "/404", "/assets/base.css",
        ]
        var count = 0
        while !Task.isCancelled {
            let paths = try await server.opening.opened().site.paths() + ["search/manifest.js"]
            let target =
                random.next(2) == 0 ? targets[random.next(targets.count)] : Self.target(paths[random.next(paths.count)])
            let response = try await server.get(target)
            #expect([200, 302, 404].contains(response.status), "\(target): \(response.status) \(response.body)")
            count += 1
        }
        return count
    }

    /// Waits until the preview serves what a clean build writes, and no more.
    private func expectCleanBuild(_ server: LiveServer, _ comment: String) async throws {
        _ = try await Site(SiteOptions(directory: server.site.path)).build()
        let clean = try files(in: server.site.path + "/Public")
        let end = ContinuousClock.now + .patience
        var different = try await differences(server, from: clean)
        while !different.isEmpty, .now < end {
            try await Task.sleep(for: .milliseconds(50))
            different = try await differences(server, from: clean)
        }
        #expect(different == [], "\(comment)")
    }

    /// The paths of the files that are served otherwise than they were built, and of those that only one of both has.
    private func differences(_ server: LiveServer, from clean: [String: [UInt8]]) async throws -> [String] {
        let site = try await server.opening.opened().site
        let paths = try await Set(site.paths() + site.searchPaths())
        var different = Array(paths.symmetricDifference(clean.keys))
        for (path, bytes) in clean where paths.contains(path) {
            let response = try await server.get(Self.target(path))
            let served = path.hasSuffix(".html") ? Self.withoutPreview(response.bytes) : response.bytes
            if response.status != 200 || served != bytes { different.append(path) }
        }
        return different.sorted()
    }

    /// A page without the preview's script, and with the policy that the theme wrote.
    private static func withoutPreview(_ page: [UInt8]) -> [UInt8] {
        var text = String(decoding: page, as: UTF8.self)
        if let start = text.range(of: #"<script defer src="/_lectern/preview.js""#),
            let end = text.range(of: "</script>", range: start.upperBound..<text.endIndex)
        {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        if let opened = text.range(of: #"; connect-src 'self'">"#) { text.replaceSubrange(opened, with: "\">") }
        return Array(text.utf8)
    }

    private static func target(_ path: String) -> String {
        "/" + SiteURL.asciiEncoded(SiteURL.percentEncoded(path))
    }

    /// Every file of a build, but for the list of files.
    private func files(in folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var waiting = [""]
        while let path = waiting.popLast() {
            for entry in try FileSystem.list(folder + "/" + path) where entry.name != ".lectern-files" {
                let inner = path.isEmpty ? entry.name : path + "/" + entry.name
                if entry.kind == .directory {
                    waiting.append(inner)
                } else {
                    files[inner] = try FileSystem.read(folder + "/" + inner)
                }
            }
        }
        return files
    }
}

import Foundation
import LecternContent
import LecternCore
import Testing

@Suite struct DiscoveryScannerTests {
    private func scan(_ folder: DiscoveryFolder, excluded: [String] = []) throws -> (ContentListing, [Diagnostic]) {
        try ContentScanner.scan(ContentRoot(path: folder.path, prefix: "Content/", excluded: excluded))
    }

    private func brief(_ faults: [Diagnostic]) -> [String] {
        faults.map { "\($0.severity.rawValue) \($0.identifier) \($0.location?.file ?? "")" }
    }

    @Test func filesComeInTheOrderOfTheBytesOfTheirPaths() throws {
        let folder = try DiscoveryFolder([
            "b.md", "a/x.md", "a-b.md", "大模型/分类.md", "a/图.png", "Z.markdown", "index.md", "LICENSE", "a/y.MD",
        ])
        let (listing, faults) = try scan(folder)
        #expect(
            listing.notes.map(\.path) == ["Z.markdown", "a-b.md", "a/x.md", "a/y.MD", "b.md", "index.md", "大模型/分类.md"])
        #expect(listing.assets.map(\.path) == ["LICENSE", "a/图.png"])
        #expect(listing.notes.map(\.file).first == "Content/Z.markdown")
        #expect(faults.isEmpty)
    }

    @Test func whatIsNoContentIsSkipped() throws {
        let folder = try DiscoveryFolder([
            ".git/x.md", ".a.md", "node_modules/a.md", "a.md~", ".a.md.swp", "a.swp", "#a.md#", "~$a.docx", "4913",
            "Thumbs.db", "a.md.bak", "a.md.lectern-new", "a.md.kate-swp", "b.pdf.crdownload", "_a.md", "Public/x.md",
            "Publicity/x.md", "b/Public/x.md",
        ])
        let (listing, faults) = try scan(folder, excluded: ["Public"])
        #expect(listing.notes.map(\.path) == ["Publicity/x.md", "_a.md", "b/Public/x.md"])
        #expect(listing.assets.isEmpty)
        #expect(faults.isEmpty)
    }

    @Test func sectionPages() throws {
        let folder = try DiscoveryFolder([
            "README.md", "a/README.md", "a/index.md", "b/readme.markdown", "c/d/index.markdown", "e/x.md",
        ])
        let (listing, _) = try scan(folder)
        #expect(
            listing.notes.filter(\.isSectionPage).map(\.path) == [
                "README.md", "a/index.md", "b/readme.markdown", "c/d/index.markdown",
            ])
        #expect(listing.notes.map(\.stem) == ["index", "a/README", "a/index", "b/index", "c/d/index", "e/x"])
    }

    @Test func linksAreFollowedInside() throws {
        let folder = try DiscoveryFolder(["a/x.md", "b.md"])
        try folder.link("c", to: "a")
        try folder.link("d.md", to: "b.md")
        try folder.link("a/up.md", to: "../b.md")
        let (listing, faults) = try scan(folder)
        #expect(listing.notes.map(\.path) == ["a/up.md", "a/x.md", "b.md", "c/up.md", "c/x.md", "d.md"])
        #expect(faults.isEmpty)
    }

    @Test func linksThatLeaveDangleOrLoopAreFaults() throws {
        let other = try DiscoveryFolder(["secret.md"])
        let folder = try DiscoveryFolder(["a/x.md", "Public/p.md"])
        try folder.link("out.md", to: other.path + "/secret.md")
        try folder.link("outside", to: other.path)
        try folder.link("broken.md", to: "nowhere.md")
        try folder.link("self", to: "self")
        try folder.link("a/up", to: "..")
        try folder.link("a/here", to: ".")
        try folder.link("built", to: "Public")
        // A folder beside the root whose name starts with the root's is outside too.
        try FileSystem.createDirectory(folder.path + "-more")
        defer { FileSystem.remove(folder.path + "-more") }
        try folder.link("beside", to: folder.path + "-more")
        let (listing, faults) = try scan(folder, excluded: ["Public"])
        #expect(listing.notes.map(\.path) == ["a/x.md"])
        #expect(
            brief(faults) == [
                "error content.link-loop Content/a/here", "error content.link-loop Content/a/up",
                "error content.link-outside Content/beside", "error content.link-broken Content/broken.md",
                "error content.link-outside Content/built", "error content.link-outside Content/out.md",
                "error content.link-outside Content/outside", "error content.link-broken Content/self",
            ])
    }

    /// Folders of links to one another would make 2^20 paths.
    @Test func linksUponLinksEnd() throws {
        let folder = try DiscoveryFolder(["f20/x.md"])
        for number in 0..<20 {
            try folder.makeFolder("f\(number)")
            try folder.link("f\(number)/a", to: "../f\(number + 1)")
            try folder.link("f\(number)/b", to: "../f\(number + 1)")
        }
        let (listing, faults) = try scan(folder)
        #expect(listing.notes.count < 2000)
        #expect(faults.contains { $0.identifier == "content.link-loop" })
    }

    @Test func pipesAreSkippedWithAWarning() throws {
        let folder = try DiscoveryFolder(["a.md"])
        #expect(mkfifo(folder.path + "/pipe.md", 0o644) == 0)
        let (listing, faults) = try scan(folder)
        #expect(listing.notes.map(\.path) == ["a.md"])
        #expect(brief(faults) == ["warning content.special-file Content/pipe.md"])
    }

    @Test func namesThatAreNoUTF8AreFaults() throws {
        let folder = try DiscoveryFolder(["a\u{FFFD}.md"])
        let bytes = Array(folder.path.utf8CString.dropLast()) + [0x2F, -0x4C, -0x0D, 0x2E, 0x6D, 0x64, 0]
        let descriptor = creat(bytes, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        let (listing, faults) = try scan(folder)
        #expect(listing.notes.map(\.path) == ["a\u{FFFD}.md"])
        #expect(faults.map(\.identifier) == ["content.name-encoding"])
    }

    @Test func namesThatOtherFileSystemsTakeForOneAreWarnings() throws {
        let folder = try DiscoveryFolder(["a/Note.md", "a/note.md", "b/note.md", "caf\u{E9}.md", "cafe\u{301}.md"])
        let (listing, faults) = try scan(folder)
        // Which of the last two stays depends on nothing but their names.
        #expect(listing.notes.map(\.path) == ["a/Note.md", "a/note.md", "b/note.md", "caf\u{E9}.md"])
        #expect(listing.notes.last?.diskPath.utf8.contains(0x65) == true)
        #expect(faults.map(\.identifier) == ["content.case-collision", "content.case-collision"])
        #expect(faults.map(\.severity) == [.warning, .warning])
        #expect(faults.first?.related.map(\.file) == ["Content/a/Note.md"])
    }

    @Test func aMissingFolderIsAFailureOfTheEnvironment() {
        #expect(throws: EnvironmentError.self) { try ContentScanner.scan(ContentRoot(path: "/nowhere/at/all")) }
    }

    @Test func unreadableFilesAreFaults() throws {
        let folder = try DiscoveryFolder(["a.md"])
        let (listing, _) = try scan(folder)
        FileSystem.remove(folder.path + "/a.md")
        let (bytes, faults) = try #require(listing.notes.first).text()
        #expect(bytes == nil)
        #expect(brief(faults) == ["error content.unreadable Content/a.md"])
    }
}

import Foundation
import LecternContent
import LecternCore
import LecternTestSupport
import Testing

/// What `.gitignore` and `exclude` leave out.
@Suite struct IgnorePatternTests {
    private static let files = [
        "a.md", "b.key", "index.md", "private/a.md", "private/deep/b.md", "notes/private/c.md", "notes/x y.md",
        "notes/草稿.md", "notes/草稿/d.md", "build/out.html", "notes/build/e.md", "#a.md", "!b.md", "z/[x].md",
    ]

    private func kept(_ folder: DiscoveryFolder, exclude: [String] = [], heedsGit: Bool = true) throws -> [String] {
        var root = ContentRoot(path: folder.path)
        root.exclusions = exclude
        root.gitignoreTop = heedsGit ? folder.path : nil
        let listing = try ContentScanner.scan(root).0
        return (listing.notes + listing.assets).map(\.path).sorted()
    }

    @Test(arguments: [
        ("*.key", ["b.key"]), ("private/", ["private/a.md", "private/deep/b.md", "notes/private/c.md"]),
        ("/private", ["private/a.md", "private/deep/b.md"]), ("private/deep", ["private/deep/b.md"]),
        ("**/private/*.md", ["private/a.md", "notes/private/c.md"]),
        ("notes/**/*.md", ["notes/private/c.md", "notes/x y.md", "notes/草稿.md", "notes/草稿/d.md", "notes/build/e.md"]),
        ("notes/**", ["notes/private/c.md", "notes/x y.md", "notes/草稿.md", "notes/草稿/d.md", "notes/build/e.md"]),
        ("草稿.md", ["notes/草稿.md"]), ("草?.md", ["notes/草稿.md"]),
        ("[ab].*", ["a.md", "b.key", "private/a.md", "private/deep/b.md"]),
        ("[!a-b].md", ["notes/private/c.md", "notes/草稿/d.md", "notes/build/e.md"]), ("\\#a.md", ["#a.md"]),
        ("\\!b.md", ["!b.md"]), ("# a comment", []), ("", []), ("a.md   ", ["a.md", "private/a.md"]),
        ("z/\\[x\\].md", ["z/[x].md"]), ("z/[[]x[]].md", ["z/[x].md"]), ("build\n!build/\n", []), ("[", []),
    ])
    func aPatternLeavesOut(_ pattern: String, _ left: [String]) throws {
        let folder = try DiscoveryFolder(Self.files)
        try folder.write(".gitignore", pattern + "\n")
        #expect(try kept(folder) == Self.files.filter { !left.contains($0) }.sorted())
        #expect(try kept(folder, heedsGit: false) == Self.files.sorted())
        #expect(
            try kept(folder, exclude: pattern.split(separator: "\n").map(String.init), heedsGit: false) == kept(folder))
    }

    @Test func theNearestListDecidesAndTheSettingHasTheLastWord() throws {
        let folder = try DiscoveryFolder(Self.files)
        try folder.write(".gitignore", "*.md\n!index.md\n")
        try folder.write("notes/.gitignore", "!x*\n")
        #expect(try kept(folder) == ["b.key", "build/out.html", "index.md", "notes/x y.md"])
        #expect(
            try kept(folder, exclude: ["build/", "!/a.md"]) == ["a.md", "b.key", "index.md", "notes/x y.md"])
    }

    @Test func listsAboveTheContentCountUpToTheRepository() throws {
        let folder = try DiscoveryFolder([
            "repo/site/Content/a.md", "repo/site/Content/b.tmp.md", "repo/site/Content/c.md",
        ])
        try folder.write(".gitignore", "c.md\n")
        try folder.write("repo/.git/HEAD")
        try folder.write("repo/.gitignore", "*.tmp.md\n/site/Content/a.md\n")
        var root = ContentRoot(path: folder.path + "/repo/site/Content", prefix: "Content/")
        root.gitignoreTop = folder.path + "/repo/site"
        let listing = try ContentScanner.scan(root).0
        #expect(listing.notes.map(\.path) == ["c.md"])
        #expect(listing.leftOut.map(\.path) == ["Content/a.md", "Content/b.tmp.md"])
        // A list that leaves out the content itself was not meant for the site.
        try folder.write("repo/.gitignore", "*.tmp.md\n/site\n")
        #expect(try ContentScanner.scan(root).0.notes.count == 3)
    }

    @Test func theOutputOfABuildIsNoContent() throws {
        let folder = try DiscoveryFolder(["a.md", "docs/old/index.html", "docs/old/.lectern-files", "docs/b.md"])
        let listing = try ContentScanner.scan(ContentRoot(path: folder.path)).0
        #expect((listing.notes + listing.assets).map(\.path) == ["a.md", "docs/b.md"])
        #expect(listing.leftOut.map(\.path) == ["docs/old/"])
    }

    @Test func linksLeadIntoNothingThatIsLeftOut() throws {
        let folder = try DiscoveryFolder(["a.md", "private/b.md"])
        try folder.write(".gitignore", "private/\n")
        try folder.link("shared", to: "private")
        try folder.link("c.md", to: "private/b.md")
        #expect(try kept(folder) == ["a.md"])
    }

    /// Whatever the patterns are, what git ignores is left out, and nothing else.
    @Test(arguments: 0..<12) func gitAgrees(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let names = ["a", "b", "ab", "草", "草稿", "x y"]
        let files = Set(
            (0..<60).map { _ in
                (0...random.next(3)).map { _ in names[random.next(names.count)] + "d" }.joined(separator: "/") + ".md"
            })
        let folder = try DiscoveryFolder(files.filter { file in !files.contains { $0.hasPrefix(file + "/") } }.sorted())
        let pieces = ["a", "b", "草", "d", "*", "?", "**", "/", "/", "[ab]", "[!a]", ".md", "!"]
        for place in ["", "ad/", "草d/"] {
            let lines = (0..<4).map { _ in (0...random.next(4)).map { _ in pieces[random.next(pieces.count)] }.joined()
            }
            // A question mark of git is one byte; and `***` is not said what it is.
            let clean = lines.map { $0.replacing("***", with: "**") }.filter { !$0.contains("?") && !$0.contains("[!") }
            try folder.write(place + ".gitignore", clean.joined(separator: "\n") + "\n")
        }
        #expect(try kept(folder) == gitKeeps(folder))
    }

    private func gitKeeps(_ folder: DiscoveryFolder) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "sh", "-c",
            "git init -q . && git -c core.quotePath=false ls-files -z -o --exclude-per-directory=.gitignore",
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
            .filter { !$0.hasSuffix(".gitignore") }.sorted()
    }
}

import Foundation
import Testing

/// The command line, run as a process.
struct CommandTests {
    @Test func versionAndHelpGoToStandardOutput() throws {
        let version = try Command.run(["--version"])
        #expect(version.status == 0 && !version.output.isEmpty && version.errors.isEmpty)
        let help = try Command.run(["--help"])
        for name in ["init", "new", "build", "serve", "check", "glossary", "render", "schema", "clean"] {
            #expect(help.output.contains(name))
        }
    }

    @Test func statusesAreThoseOfTheReadme() throws {
        let folder = try Folder()
        try folder.write("# 甲\n", to: "a.md")
        #expect(try Command.run(["build", folder.path]).status == 0)
        try folder.write("[x](y.md)\n", to: "a.md")
        #expect(try Command.run(["build", folder.path]).status == 1)
        #expect(try Command.run(["build", "--no-such-option"]).status == 2)
        #expect(try Command.run(["no-such-command"]).status == 2)
        #expect(try Command.run(["serve", "--port", "70000"]).status == 2)
        #expect(try Command.run(["build", folder.path + "/nowhere"]).status == 3)
    }

    /// Each of these has something to say, which the disk does not take.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no disk that is full"),
        arguments: [
            "check --format json > /dev/full", "check --format github --quiet > /dev/full", "check 2> /dev/full",
            "build 2> /dev/full", "build --quiet --timings 2> /dev/full", "clean 2> /dev/full",
            "render a.md > /dev/full", "glossary > /dev/full", "glossary --format json > /dev/full",
            "schema term > /dev/full", "--help > /dev/full",
            "--version > /dev/full", "new article 乙 > /dev/full", "init b 2> /dev/full", "check --format json >&-",
        ])
    func whatCannotBeWrittenIsNotDone(_ line: String) throws {
        let folder = try Folder()
        try folder.write("# 甲\n\n[乙](b.md)", to: "a.md")
        try folder.write("# 乙", to: "b.md")
        let run = try Command.shell(line, in: folder)
        #expect(run.status == 3)
        #expect(run.errors.contains("error: cannot write to standard output") != line.contains("2>"), "\(run.errors)")
    }

    @Test func aReaderThatHasReadEnoughIsNoFault() throws {
        let folder = try Folder()
        try folder.write(String(repeating: "很长的一段。\n\n", count: 50_000), to: "a.md")
        let run = try Command.shell("render a.md | head -c 10", in: folder)
        #expect(run.status == 0 && run.errors.isEmpty && run.output.hasPrefix("<p>"))
        // As a program that ignores the signal starts it.
        let line = "render a.md | head -c 10; echo ${PIPESTATUS[0]}"
        let deaf = try Command.shell(line, in: folder, before: "trap '' PIPE;")
        #expect(deaf.errors.isEmpty && deaf.output.hasSuffix("0\n"), "\(deaf)")
    }

    @Test(arguments: [("1714521600", true), ("1714521599", false)])
    func theDayOfABuildCanBeFixed(_ epoch: String, _ hasCome: Bool) throws {
        let folder = try Folder()
        try folder.write("---\ndate: 2024-05-01\n---\n# 甲", to: "a.md")
        let run = try Command.shell("check", in: folder, before: "export SOURCE_DATE_EPOCH=\(epoch);")
        #expect(run.status == 0 && run.errors.contains("front-matter.future") != hasCome, "\(run.errors)")
    }

    @Test func settingsCanBeGivenOnTheCommandLine() throws {
        let folder = try Folder()
        try folder.write("# 甲\n", to: "a.md")
        try folder.write("search: true\n", to: "lectern.yaml")
        let build = try Command.run(["build", folder.path, "--set", "urls=directory", "--set", "title=书: 一"])
        #expect(build.status == 2 && build.errors.contains("colon"), "\(build.errors)")
        #expect(try Command.run(["build", folder.path, "--set", "urls=directory", "--set", "search=off"]).status == 0)
        #expect(folder.read("Public/a/index.html").contains("甲"))
        #expect(folder.read("Public/search/index.html").isEmpty)
    }

    @Test(arguments: [
        ["--set", "urls"], ["--set", "urls=dir"], ["--set", "url=file"], ["--set", "output=[a]"],
        ["--base-url", "example.org"],
    ])
    func faultySettingsAreWrongUsage(_ options: [String]) throws {
        let folder = try Folder()
        try folder.write("# 甲\n", to: "a.md")
        let build = try Command.run(["build", folder.path] + options)
        #expect(build.status == 2 && build.output.isEmpty && !build.errors.isEmpty)
    }

    @Test(arguments: [("settings", "baseURL"), ("article", "tags"), ("term", "aliases"), ("event", "end")])
    func schemasAreJSON(_ subject: String, _ key: String) throws {
        let schema = try Command.run(["schema", subject])
        #expect(schema.status == 0 && schema.errors.isEmpty)
        let members = try #require(
            try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any])
        #expect(members["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((members["properties"] as? [String: Any])?[key] is [String: Any])
        #expect(members["additionalProperties"] as? Bool == false)
    }

    @Test(arguments: ["zh", "en"])
    func initMakesASiteWithoutFaults(_ language: String) throws {
        let folder = try Folder()
        #expect(try Command.run(["init", folder.path + "/notes", "--lang", language]).status == 0)
        let build = try Command.run(["build", folder.path + "/notes", "--strict"])
        #expect(build.status == 0, "\(build.errors)")
        #expect(folder.read("notes/Public/notes/first.html").contains("class=\"term-link\""))
        #expect(folder.read("notes/Public/notes/first.html").contains("class=\"event-link\""))
        let again = try Command.run(["init", folder.path + "/notes"])
        #expect(again.status == 3 && again.errors.contains("exists already"))
    }

    @Test func newStartsNotesThatBuild() throws {
        let folder = try Folder()
        _ = try Command.run(["init", folder.path])
        #expect(try Command.run(["new", "article", "历史/图灵测试", "--dir", folder.path]).output.contains("历史/图灵测试.md"))
        #expect(try Command.run(["new", "term", "蒸馏", "--dir", folder.path]).status == 0)
        #expect(try Command.run(["new", "event", "某事", "--dir", folder.path]).status == 0)
        #expect(folder.read("Content/glossary.md").contains("## 蒸馏"))
        #expect(try Command.run(["build", folder.path]).status == 0)
        #expect(folder.read("Public/历史/图灵测试.html").contains("<h1"))
        #expect(folder.read("Public/timeline.html").contains("某事"))
        #expect(try Command.run(["new", "article", "历史/图灵测试", "--dir", folder.path]).status == 3)
    }

    @Test func newKeepsAllThatIsThere() throws {
        let folder = try Folder()
        try folder.write("# 家", to: "notes/index.md")
        try folder.write("# 词\n\n## 甲\n\n一", to: "shared/words.md")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: folder.path + "/shared/words.md")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/notes/glossary.md", withDestinationPath: "../shared/words.md")
        let site = folder.path + "/notes"
        for title in ["../evil", "a/../../evil", "..", "./x"] {
            #expect(try Command.run(["new", "article", title, "--dir", site]).status == (title == ".." ? 0 : 3))
        }
        #expect(try Command.run(["new", "article", String(repeating: "长", count: 300), "--dir", site]).status == 0)
        #expect(try Command.run(["new", "term", "乙", "--dir", site]).status == 0)
        #expect(folder.read("shared/words.md") == "# 词\n\n## 甲\n\n一\n\n## 乙\n\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/shared/words.md")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: site + "/glossary.md")
        #expect(link == "../shared/words.md")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/evil.md"))
    }

    @Test func checkPrintsWhatProgramsRead() throws {
        let folder = try Folder()
        try folder.write("# 甲\n\n[乙](b.md)\n", to: "a.md")
        let json = try Command.run(["check", folder.path, "--format", "json", "--quiet"])
        #expect(json.status == 1 && json.errors.isEmpty)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let faults = try #require(document["diagnostics"] as? [[String: Any]])
        let link = try #require(faults.first { $0["identifier"] as? String == "link.unresolved" })
        let location = try #require(link["location"] as? [String: Any])
        #expect(
            location["line"] as? Int == 3 && location["column"] as? Int == 5 && location["file"] as? String == "a.md")
        let github = try Command.run(["check", folder.path, "--format", "github", "--quiet"])
        #expect(github.output.contains("::error file=a.md,line=3,col=5"))
        #expect(folder.read("Public/index.html").isEmpty)
    }

    @Test func glossaryTakesStockAndJudgesNothing() throws {
        let folder = try Folder()
        try folder.write("# 甲\n\n微调，再微调。[坏](none.md)\n", to: "a.md")
        try folder.write("# 术语\n\n## 微调\n\n定义。\n", to: "glossary.md")
        let text = try Command.run(["glossary", folder.path])
        #expect(text.status == 0 && text.output.contains("  微调     2      1       1"), "\(text.output)")
        #expect(text.output.hasSuffix("2 uses, 1 linked\n"))
        let json = try Command.run(["glossary", folder.path, "--format", "json", "--quiet"])
        #expect(json.status == 0 && json.errors.isEmpty)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let term = try #require((document["terms"] as? [[String: Any]])?.first)
        #expect(document["version"] as? Int == 1 && term["uses"] as? Int == 2 && term["linked"] as? Int == 1)
        #expect(try Command.run(["glossary", folder.path, "--format", "github"]).status == 2)
        #expect(try Command.run(["glossary", folder.path + "/nowhere"]).status == 3)
        #expect(folder.read("Public/index.html").isEmpty)
    }

    @Test func renderPrintsOneNote() throws {
        let folder = try Folder()
        try folder.write("---\ntitle: 甲\n---\n**粗。**后\n", to: "a.md")
        #expect(try Command.run(["render", folder.path + "/a.md"]).output == "<p><strong>粗。</strong>后</p>\n")
        #expect(try Command.run(["render", "-"], input: "*x*").output == "<p><em>x</em></p>\n")
        #expect(try Command.run(["render", folder.path + "/none.md"]).status == 3)
    }

    @Test func cleanRemovesWhatBuildsWrote() throws {
        let folder = try Folder()
        try folder.write("# 甲\n", to: "Content/a.md")
        _ = try Command.run(["build", folder.path])
        try folder.write("mine", to: "Public/mine.txt")
        #expect(try Command.run(["clean", folder.path]).status == 0)
        #expect(folder.read("Public/a.html").isEmpty && folder.read("Public/mine.txt") == "mine")
    }

    @Test func aCopiedBinaryStillHasItsTheme() throws {
        let folder = try Folder()
        try folder.write("# 甲\n", to: "notes/a.md")
        let copy = folder.path + "/elsewhere"
        try FileManager.default.copyItem(atPath: Command.binary, toPath: copy)
        let build = try Command.run(["build", folder.path + "/notes"], binary: copy)
        #expect(build.status == 0, "\(build.errors)")
        #expect(folder.read("notes/Public/a.html").contains("data-note"))
        #expect(!folder.read("notes/Public/assets/theme.js").isEmpty)
    }

    @Test func noColourAndNoProgressAwayFromATerminal() throws {
        let folder = try Folder()
        try folder.write("[x](y.md)\n", to: "a.md")
        let build = try Command.run(["build", folder.path])
        #expect(!build.errors.contains("\u{1B}") && !build.errors.contains("\r"))
        #expect(try Command.run(["build", folder.path, "--quiet"]).errors.contains("link.unresolved"))
    }

    @Test func timingsHaveARowForEachStage() throws {
        let folder = try Folder()
        try folder.write("# 甲\n", to: "a.md")
        let errors = try Command.run(["build", folder.path, "--timings"]).errors
        for stage in ["scan", "plan", "compile", "assemble", "search", "render", "write", "peak"] {
            #expect(errors.contains(stage))
        }
    }
}

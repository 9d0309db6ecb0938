import Foundation
import LecternCore
import LecternSite
import Testing

@testable import LecternPreview

/// What a change on the disk makes of what is served and told.
@Suite(.serialized) struct LiveReloadTests {
    private static let concept = "/%E6%A6%82%E5%BF%B5"
    private static let files = [
        "Content/index.md": "# 家\n\n欢迎。", "Content/概念.md": "# 概念\n\n旧文。", "Content/other.md": "# 别的\n\n别的文。",
        "lectern.yaml": "title: 旧站\n",
    ]

    private func withServer(
        _ files: [String: String] = Self.files, watching: FileWatcher.Method = .automatic,
        _ body: (LiveServer) async throws -> Void
    ) async throws {
        let server = try await LiveServer(files, watching: watching)
        try await body(server)
        try await server.stop()
    }

    // MARK: Notes

    @Test(arguments: [FileWatcher.Method.automatic, .polling(every: .milliseconds(50))])
    func tellsAPageThatItChanged(_ method: FileWatcher.Method) async throws {
        try await withServer(watching: method) { server in
            let (tag, otherTag) = (try await server.tag(of: Self.concept), try await server.tag(of: "/other"))
            let reader = try await server.listen("page=%E6%A6%82%E5%BF%B5.html&tag=\(tag)")
            let other = try await server.listen("page=other.html&tag=\(otherTag)")
            try server.site.write("# 概念\n\n新文。", to: "Content/概念.md")
            let message = try await reader.message(with: "update", #""page":"changed""#)
            let response = try await server.get(Self.concept)
            #expect(response.body.contains("新文"))
            let newTag = try await server.tag(of: Self.concept)
            #expect(message.contains(#""tag":"\#(newTag)""#) && newTag != tag)
            // A heartbeat may come, and the end of what came before.
            #expect(try await other.next(within: .milliseconds(300))?.contains("event: update") != true)
        }
    }

    @Test(arguments: [FileWatcher.Method.automatic, .polling(every: .milliseconds(50))])
    func whatIsLeftOutChangesNothingUntilItIsTakenInAgain(_ method: FileWatcher.Method) async throws {
        var files = Self.files
        files["Content/.gitignore"] = "private/\n"
        files["Content/private/a.md"] = "# 私\n\n旧。"
        try await withServer(files, watching: method) { server in
            #expect(try await server.get("/private/a").status == 404)
            let reader = try await server.listen("page=index.html&tag=\(server.tag(of: "/"))")
            _ = try await reader.message(with: "hello")
            try server.site.write("# 私\n\n新。", to: "Content/private/a.md")
            try server.site.write("# 私\n\n乙。", to: "Content/private/b.md")
            #expect(try await reader.next(within: .milliseconds(400))?.contains("event: update") != true)
            try server.site.write("# nothing\n", to: "Content/.gitignore")
            _ = try await reader.message(with: "update")
            #expect(try await server.get("/private/a").body.contains("新"))
            // What was not watched before is now.
            try await Task.sleep(for: .milliseconds(300))
            try server.site.write("# 私\n\n更新。", to: "Content/private/a.md")
            _ = try await server.get("/private/a", until: "更新")
        }
    }

    @Test func tellsFaultsAndThatTheyAreMended() async throws {
        try await withServer { server in
            let reader = try await server.listen("page=index.html&tag=\(server.tag(of: "/"))")
            try server.site.write("# 坏\n\n请看[大模型](无.md)。", to: "Content/broken.md")
            let message = try await reader.message(with: "update", "link.unresolved")
            #expect(message.contains(#""before":"请看"#))
            #expect(message.contains(#""place":"Content/broken.md:3:"#))
            #expect(message.contains(#""editor":"vscode://file\#(server.site.path)/Content/broken.md:3:"#))
            #expect(server.reports.faults == ["link.unresolved Content/broken.md:3"])
            // A page that comes later hears it at once.
            let late = try await server.listen("page=other.html")
            _ = try await late.message(with: "hello", "link.unresolved")
            try server.site.remove("Content/broken.md")
            _ = try await reader.message(with: "update", #""faults":{"failed":false,"list":[]"#)
            #expect(server.reports.faults == [])
        }
    }

    @Test func followsANoteThatIsRenamed() async throws {
        try await withServer { server in
            let reader = try await server.listen("page=other.html&tag=\(server.tag(of: "/other"))")
            try server.site.move("Content/other.md", to: "Content/d/another.md")
            _ = try await reader.message(with: "update", #""moved":"d/another.html""#)
            #expect(try await server.get("/other").status == 404)
            #expect(try await server.get("/d/another").body.contains("别的文"))
            try server.site.remove("Content/d")
            _ = try await reader.message(with: "update", #""page":"gone""#)
        }
    }

    @Test func comesToRestAfterManySavesAtOnce() async throws {
        try await withServer { server in
            for save in 0..<12 {
                for name in ["概念", "other", "new\(save)"] {
                    try server.site.write("# \(name)\n\n第\(save)次存。", to: "Content/\(name).md")
                }
                try await Task.sleep(for: .milliseconds(10))
            }
            for target in [Self.concept, "/other", "/new11"] { try await server.get(target, until: "第11次存") }
            try await eventually { server.reports.faults == [] }
            for save in 0..<12 { #expect(try await server.get("/new\(save)").body.contains("第\(save)次存")) }
        }
    }

    /// Each page is made from its own note, be the others compiled or not.
    @Test func answersWhileNotesAreStillCompiled() async throws {
        let paragraph = "一段文字，说到**模型**、[家](index.md)与2017年，还有`代码`。\n\n"
        var files = Self.files
        for number in 0..<1200 {
            files["Content/n\(number).md"] = "# 题\(number)\n\n" + String(repeating: paragraph, count: 12)
        }
        files["Content/zz.md"] = "# 末\n\n末文。"
        try await withServer(files) { server in
            #expect(try await server.get("/zz").body.contains("末文"))
            #expect(try await server.get("/").body.contains("欢迎"))
            #expect(try await server.get("/assets/base.css").status == 200)
            try server.site.write("# 末\n\n又一文。", to: "Content/zz.md")
            try await server.get("/zz", until: "又一文")
            try await eventually { server.reports.faults == [] }
        }
    }

    // MARK: Settings and folders

    @Test func keepsTheLastGoodSettings() async throws {
        try await withServer { server in
            let reader = try await server.listen("page=index.html&tag=\(server.tag(of: "/"))")
            try server.site.write("title: [新站\n", to: "lectern.yaml")
            _ = try await reader.message(with: "update", "lectern.yaml:")
            #expect(server.reports.faults?.contains { $0.contains(" lectern.yaml:") } == true)
            try server.site.write("# 家\n\n欢迎光临。", to: "Content/index.md")
            try server.site.write("<h9>{{pageTitle}}</h9>{{{bodyHTML}}}", to: "Templates/article.mustache")
            #expect(try await server.get("/", until: "欢迎光临").body.contains("旧站"))
            try await server.get("/other", until: "<h9>")
            try server.site.write("title: 新站\n", to: "lectern.yaml")
            try await server.get("/", until: "新站")
            try await eventually { server.reports.faults == [] }
        }
    }

    /// In one save, as a checkout does it.
    @Test func takesInATemplateThatComesWithFaultySettings() async throws {
        try await withServer { server in
            try server.site.write("<h9>{{pageTitle}}</h9>{{{bodyHTML}}}", to: "Templates/article.mustache")
            try server.site.write("title: [新站\n", to: "lectern.yaml")
            try await server.get("/other", until: "<h9>")
            try await eventually { server.reports.faults?.contains { $0.contains(" lectern.yaml:") } == true }
        }
    }

    @Test func goesOnWhenTheContentIsAwayForAWhile() async throws {
        try await withServer { server in
            let reader = try await server.listen("page=index.html&tag=\(server.tag(of: "/"))")
            try server.site.move("Content", to: "Away")
            _ = try await reader.message(with: "update", #""failed":true"#)
            try await eventually { !server.reports.failures.isEmpty }
            #expect(try await server.get("/").body.contains("欢迎"))
            // It is no reason to take all else in the folder for the content.
            try server.site.write("title: 新站\n", to: "lectern.yaml")
            try server.site.write("# 概念\n\n新文。", to: "Away/概念.md")
            try await Task.sleep(for: .milliseconds(300))
            #expect(try await server.get("/Away/index").status == 404)
            try server.site.move("Away", to: "Content")
            #expect(try await server.get(Self.concept, until: "新文").body.contains("新站"))
            _ = try await reader.message(with: "update", #""failed":false"#)
            #expect(server.reports.notices.contains("the site can be read again"))
        }
    }

    @Test func watchesTheFoldersThatTheSettingsName() async throws {
        var files = Self.files
        files["Other/index.md"] = "# 他\n\n他处。"
        files["Theme/home.mustache"] = "<h9>{{pageTitle}}</h9>{{{bodyHTML}}}"
        try await withServer(files) { server in
            try await server.get("/", until: "欢迎")
            try server.site.write("title: 旧站\ncontent: Other\ntemplates: Theme\n", to: "lectern.yaml")
            try await server.get("/", until: "他处")
            #expect(try await server.get("/other").status == 404)
            try server.site.write("# 他\n\n别的他处。", to: "Other/index.md")
            #expect(try await server.get("/", until: "别的他处").body.contains("<h9>"))
            try server.site.write("<h8>{{pageTitle}}</h8>{{{bodyHTML}}}", to: "Theme/home.mustache")
            try await server.get("/", until: "<h8>")
            try server.site.write("title: 旧站\n", to: "lectern.yaml")
            try await server.get("/", until: "欢迎")
            try server.site.write("# 家\n\n回家。", to: "Content/index.md")
            try await server.get("/", until: "回家")
        }
    }

    @Test func findsAContentFolderThatComesLater() async throws {
        try await withServer(["index.md": "# 家\n\n外面。"]) { server in
            try await server.get("/", until: "外面")
            try server.site.write("# 家\n\n里面。", to: "Content/index.md")
            try await server.get("/", until: "里面")
            #expect(try await server.get("/Content/index").status == 404)
            try server.site.write("# 家\n\n更里面。", to: "Content/index.md")
            try await server.get("/", until: "更里面")
        }
    }

    // MARK: Begin and end

    @Test func freesPagesThatWentAway() async throws {
        try await withServer { server in
            var readers: [EventReader] = []
            for _ in 0..<40 { readers.append(try await server.listen()) }
            #expect(await server.pageCount == 40)
            for reader in readers { reader.disconnect() }
            try await eventually { await server.pageCount == 0 }
        }
    }

    @Test func endsWhilePagesListen() async throws {
        let server = try await LiveServer(Self.files)
        let reader = try await server.listen()
        try await within { try await server.stop() }
        reader.disconnect()
    }

    /// Of the site nothing is read then: that it is not there is not found out.
    @Test func saysThatThePortIsInUse() async throws {
        try await withServer { server in
            let nowhere = SiteOptions(directory: server.site.path + "/nowhere")
            let second = SitePreview(nowhere, PreviewOptions(port: .exact(server.port)))
            let error = await #expect(throws: EnvironmentError.self) {
                try await within { try await second.serve { _ in } }
            }
            #expect(error?.description.contains("in use") == true)
            #expect(error?.description.contains("--port \(server.port + 1)") == true)
        }
    }

    @Test func saysThatThereIsNoSuchSite() async throws {
        let folder = try TemporaryFolder()
        let preview = SitePreview(SiteOptions(directory: folder.path + "/nowhere"), PreviewOptions(port: .exact(0)))
        let error = await #expect(throws: EnvironmentError.self) {
            try await within { try await preview.serve { _ in } }
        }
        #expect(error?.description.contains("there is no such folder") == true)
    }
}

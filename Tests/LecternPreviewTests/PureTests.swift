import LecternCore
import Testing

@testable import LecternPreview

@Suite struct PageInjectionTests {
    private func injected(_ page: String) -> String {
        String(decoding: PageInjection.inject(into: Array(page.utf8), tag: "b1"), as: UTF8.self)
    }

    private let script = #"<script defer src="/_lectern/preview.js" data-tag="b1"></script>"#

    @Test func standsBeforeAllElseOfTheHead() {
        #expect(injected("<html><HEAD lang=a><p>") == "<html><HEAD lang=a>\(script)<p>")
        #expect(injected("<header>a</header><head>b") == "<header>a</header><head>\(script)b")
        for page in ["<p>无</p>", "", "<head", "<heading>"] { #expect(injected(page) == page + script) }
    }

    @Test(arguments: [
        ("default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"),
        (
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none';",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
        ),
        ("default-src 'self'", "default-src 'self'"), ("img-src data:", "img-src data:"), ("", ""),
        (
            "script-src 'self' a.example; style-src 'self'; default-src b.example",
            "script-src 'self' a.example; style-src 'self'; default-src b.example; connect-src b.example 'self'"
        ),
    ])
    func opensThePolicy(_ policy: String, _ opened: String) {
        #expect(ContentPolicy.opened(policy) == opened)
        let meta = #"<p><meta http-equiv="Content-Security-Policy" content=""#
        #expect(injected("<head>\(meta)\(policy)\"></body>") == "<head>\(script)\(meta)\(opened)\"></body>")
    }
}

@Suite struct WatchScopeTests {
    @Test func resolvesPathsByName() {
        #expect(WatchScope.absolute("/a/./b//../c/") == "/a/c")
        #expect(WatchScope.isWithin("/a/b", "/a"))
        #expect(!WatchScope.isWithin("/ab", "/a"))
        #expect(WatchScope.isWithin("/a", "/"))
    }

    @Test func judgesNoiseBelowTheRootOnly() {
        let scope = WatchScope(
            watched: ["/home/.notes", "/home/.notes/lectern.yaml"], ignored: ["/home/.notes/Public"])
        #expect(scope.covers("/home/.notes/a.md"))
        #expect(!scope.covers("/home/.notes/.obsidian/workspace.json"))
        #expect(!scope.covers("/home/.notes/Public/index.html"))
        #expect(scope.covers("/home/.notes/Public2/a.md"))
        #expect(!scope.covers("/home/other"))
    }
}

@Suite struct PendingChangesTests {
    @Test func waitsForQuietButNotForEver() {
        let start = ContinuousClock.now
        var pending = PendingChanges()
        #expect(pending.remaining(at: start) == nil)
        pending.add([WatchSignal(path: "/b")], at: start)
        #expect(pending.remaining(at: start) == .milliseconds(15))
        for step in 1...20 { pending.add([WatchSignal(path: "/a")], at: start + .milliseconds(10 * step)) }
        #expect(pending.remaining(at: start + .milliseconds(200)) == .zero)
        #expect(pending.take().map(\.path) == ["/a", "/b"])
        #expect(pending.remaining(at: start) == nil)
    }
}

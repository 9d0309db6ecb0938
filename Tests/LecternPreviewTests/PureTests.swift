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

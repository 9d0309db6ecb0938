import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

@Suite struct LiveHubTests {
    private let site = FakeSite(["a.html": "a1", "b.html": "b1", "s.css": "s1"])

    private func fault(_ summary: String) -> FaultNews {
        FaultNews([Diagnostic(.error, "x", at: nil, summary)], editor: .none)
    }

    @Test(
        arguments: [
            ("a.html", "a1", "same", "a1"), ("a.html", "a0", "changed", "a1"), ("a.html", nil, "changed", "a1"),
            ("c.html", "c1", "gone", nil), ("c.html", nil, "same", nil),
        ] as [(String, String?, String, String?)])
    func greetsWithTheStateOfThePage(_ path: String, _ tag: String?, _ page: String, _ present: String?) async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: path, tag: tag))
        let news = try await reader.next()
        #expect(news.event == "hello")
        #expect(news.page == page)
        #expect(news.tag == present)
        #expect(news.faults != nil)
    }

    @Test func tellsAPageOfItsOwnChangesOnly() async throws {
        let hub = LiveHub(source: site)
        let (first, second) = await (
            Reader(hub, LivePage(path: "a.html", tag: "a1")), Reader(hub, LivePage(path: "b.html", tag: "b1"))
        )
        for reader in [first, second] { _ = try await reader.next() }
        site.set("a.html", "a2")
        await hub.publish(revision: 1, faults: FaultNews())
        site.set("b.html", "b2")
        await hub.publish(revision: 2, faults: FaultNews())
        let (one, two) = (try await first.next(), try await second.next())
        #expect(one == News("update", 1, page: "changed", tag: "a2"))
        // What it hears first is the second change: of the first there was nothing to say.
        #expect(two == News("update", 2, page: "changed", tag: "b2"))
    }

    @Test func tellsOfFilesThatThePageUses() async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1", files: ["s.css": "", "no.png": ""]))
        #expect(try await reader.next().files == ["s.css": "s1"])
        site.set("s.css", "s2")
        site.set("other.css", "o1")
        site.set("no.png", "p1")
        await hub.publish(revision: 1, faults: FaultNews())
        #expect(
            try await reader.next() == News("update", 1, tag: "a1", files: ["s.css": "s2", "no.png": "p1"]))
        site.set("s.css", nil)
        await hub.publish(revision: 2, faults: FaultNews())
        #expect(try await reader.next().files == ["s.css": ""])
    }

    @Test func followsANoteThatWasRenamed() async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1"))
        _ = try await reader.next()
        site.set("a.html", nil)
        site.set("c.html", "c1")
        site.rename("a.html", to: "c.html")
        await hub.publish(revision: 1, faults: FaultNews())
        #expect(try await reader.next() == News("update", 1, page: "changed", moved: "c.html", tag: "c1"))
        // From now on it is that page.
        site.set("c.html", "c2")
        await hub.publish(revision: 2, faults: FaultNews())
        #expect(try await reader.next() == News("update", 2, page: "changed", tag: "c2"))
    }

    @Test func saysThatANoteIsGoneAndBack() async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1"))
        _ = try await reader.next()
        site.set("a.html", nil)
        await hub.publish(revision: 1, faults: FaultNews())
        #expect(try await reader.next() == News("update", 1, page: "gone"))
        await hub.publish(revision: 2, faults: FaultNews())
        site.set("a.html", "a1")
        await hub.publish(revision: 3, faults: FaultNews())
        #expect(try await reader.next() == News("update", 3, page: "changed", tag: "a1"))
    }

    @Test func tellsAllPagesOfFaultsThatChanged() async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1"))
        #expect(try await reader.next().faults == 0)
        await hub.publish(revision: 1, faults: fault("one"))
        #expect(try await reader.next() == News("update", 1, tag: "a1", faults: 1))
        await hub.publish(revision: 2, faults: fault("one"))
        await hub.publish(revision: 3, faults: FaultNews())
        #expect(try await reader.next() == News("update", 3, tag: "a1", faults: 0))
    }

    @Test func keepsPlacesFromOtherMachines() async throws {
        let hub = LiveHub(source: site)
        let editor = try #require(EditorLink("vscode", root: "/secret"))
        let fault = Diagnostic(.error, "x", at: SourceLocation(file: "a.md"), "s")
        await hub.publish(revision: 1, faults: FaultNews([fault], editor: editor))
        let page = LivePage(path: "a.html", tag: "a1")
        let (near, far) = await (Reader(hub, page), Reader(hub, page, isLocal: false))
        #expect(try await near.nextText().contains(#""editor":"vscode://file/secret/a.md:1:1""#))
        let text = try await far.nextText()
        #expect(text.contains(#""place":"a.md:1:1""#) && !text.contains("secret"))
    }

    /// Changes that come while a page's tag is still being found are told together.
    @Test func gathersChangesThatComeMeanwhile() async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1"))
        _ = try await reader.next()
        let question = site.holdNextQuestion()
        site.set("a.html", "a2")
        async let first: Void = hub.publish(revision: 1, faults: FaultNews())
        try await within { await question.isAsked() }
        for number in 3...9 { site.set("a.html", "a\(number)") }
        for revision in 2...8 { await hub.publish(revision: revision, faults: FaultNews()) }
        question.answer()
        await first
        var last = try await reader.next()
        var count = 1
        while last.tag != "a9" {
            last = try await reader.next()
            count += 1
        }
        #expect(count <= 2)
    }

    @Test func forgetsPagesThatWentAway() async throws {
        let hub = LiveHub(source: site)
        for _ in 0..<20 {
            let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1"))
            _ = try await reader.next()
        }
        try await eventually { await hub.pageCount == 0 }
    }

    @Test func cutsOffAPageThatDoesNotListen() async throws {
        let hub = LiveHub(source: site)
        let stream = await hub.listen(LivePage(path: "a.html", tag: "a1"), isLocal: true)
        for _ in 0..<200 { await hub.beat() }
        #expect(await hub.pageCount == 0)
        let count = try await within { await stream.reduce(0) { count, _ in count + 1 } }
        #expect(count == 64)
    }

    @Test func endsAllStreams() async throws {
        let hub = LiveHub(source: site)
        let reader = await Reader(hub, LivePage(path: "a.html", tag: "a1"))
        _ = try await reader.next()
        await hub.finish()
        await #expect(throws: Reader.Ended.self) { _ = try await reader.next() }
    }

    @Test func readsAPageFromItsQuery() {
        let query = [("page", "a/大.html"), ("tag", "t"), ("file", "s.css"), ("file", "p.png"), ("x", "y")]
        let page = LivePage(query: query.map { (name: $0.0, value: $0.1) })
        #expect(page == LivePage(path: "a/大.html", tag: "t", files: ["s.css": "", "p.png": ""]))
        #expect(LivePage(query: [(name: "page", value: "x"), (name: "tag", value: "")]).tag == nil)
        let many = (0..<2000).map { (name: "file", value: "\($0)") }
        #expect(LivePage(query: many).files.count == 500)
    }
}

@Suite struct PreviewClientTests {
    @Test func carriesScriptAndStyle() {
        let script = String(decoding: PreviewClient.script, as: UTF8.self)
        for part in ["preview.align", "class Source", "morph", "hold", "renew", "showFaults", "EventSource"] {
            #expect(script.contains(part))
        }
        #expect(String(decoding: PreviewClient.style, as: UTF8.self).contains(".lectern-preview-panel"))
    }
}

/// A site that is nothing but tags.
private final class FakeSite: LiveSource {
    private struct State {
        var tags: [String: String]
        var successors: [String: String] = [:]
        var held: HeldQuestion?
    }

    private let state: Mutex<State>

    init(_ tags: [String: String]) {
        state = Mutex(State(tags: tags))
    }

    func set(_ path: String, _ tag: String?) { state.withLock { $0.tags[path] = tag } }
    func rename(_ path: String, to other: String) { state.withLock { $0.successors[path] = other } }

    /// Answers the next question for the tag of a page only when told to.
    func holdNextQuestion() -> HeldQuestion {
        let question = HeldQuestion()
        state.withLock { $0.held = question }
        return question
    }

    func tag(ofPage path: String) async -> String? {
        let held = state.withLock { state in
            defer { state.held = nil }
            return state.held
        }
        await held?.wait()
        return state.withLock { $0.tags[path] }
    }

    func tag(ofFile path: String) async -> String? { state.withLock { $0.tags[path] } }
    func successor(of path: String) async -> String? { state.withLock { $0.successors[path] } }
}

/// A question that waits for its answer.
private struct HeldQuestion: Sendable {
    private let asked = AsyncStream.makeStream(of: Void.self)
    private let answered = AsyncStream.makeStream(of: Void.self)

    /// Returns when it is asked.
    func isAsked() async { for await _ in asked.stream {} }
    func answer() { answered.continuation.finish() }

    fileprivate func wait() async {
        asked.continuation.finish()
        for await _ in answered.stream {}
    }
}

/// What a message of the event stream says.
private struct News: Equatable {
    var event: String
    var revision: Int
    var page: String
    var moved: String?
    var tag: String?
    var files: [String: String]
    /// How many faults it tells of, when it tells of them.
    var faults: Int?

    init(
        _ event: String, _ revision: Int, page: String = "same", moved: String? = nil, tag: String? = nil,
        files: [String: String] = [:], faults: Int? = nil
    ) {
        self.event = event
        self.revision = revision
        self.page = page
        self.moved = moved
        self.tag = tag
        self.files = files
        self.faults = faults
    }

    init(message: String) throws {
        struct Body: Decodable {
            struct Faults: Decodable {
                var total: Int
            }
            var revision: Int
            var page: String
            var moved: String?
            var tag: String?
            var files: [String: String]
            var faults: Faults?
        }
        let lines = message.split(separator: "\n").map(String.init)
        try #require(lines.count == 2 && lines[0].hasPrefix("event: ") && lines[1].hasPrefix("data: "))
        let body = try JSONDecoder().decode(Body.self, from: Data(lines[1].dropFirst("data: ".count).utf8))
        self.init(
            String(lines[0].dropFirst("event: ".count)), body.revision, page: body.page, moved: body.moved,
            tag: body.tag, files: body.files, faults: body.faults?.total)
    }
}

/// A page that reads its event stream.
private actor Reader {
    struct Ended: Error {}

    private let messages: AsyncStream<[UInt8]>

    init(_ hub: LiveHub, _ page: LivePage, isLocal: Bool = true) async {
        messages = await hub.listen(page, isLocal: isLocal)
    }

    func next() async throws -> News { try News(message: await nextText()) }

    func nextText() async throws -> String {
        let messages = messages
        let message = try await within { await messages.first { _ in true } }
        guard let message else { throw Ended() }
        return String(decoding: message, as: UTF8.self)
    }
}

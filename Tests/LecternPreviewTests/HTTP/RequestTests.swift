import NIOHTTP1
import Testing

@testable import LecternPreview

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", [], true), ("/a", ["a"], false), ("/a/", ["a"], true), ("//a//b", ["a", "b"], false),
        ("/%E6%A6%82%E5%BF%B5.html", ["概念.html"], false), ("/概念", ["概念"], false),
        ("/%E7%AD%89....html", ["等....html"], false), ("/...", ["..."], false),
        ("/.well-known", [".well-known"], false),
        ("/100%252E..html", ["100%2E..html"], false), ("/100%25", ["100%"], false), ("/a+b%20c", ["a+b c"], false),
        ("/%EF%BF%BD", ["\u{FFFD}"], false), ("/a;b=c", ["a;b=c"], false),
    ])
    func decodesNames(_ text: String, _ segments: [String], _ isFolder: Bool) throws {
        let path = try RequestPath(text)
        #expect(path.segments == segments)
        #expect(path.isFolder == isFolder)
    }

    @Test func decodesOnceWhateverIsEncoded() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                UInt8.random(in: .min ... .max, using: &random)
            }
            let encoded = bytes.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            guard let path = try? RequestPath("/" + encoded) else { continue }
            #expect(path.segments.count == 1)
            #expect(Array(path.segments[0].utf8) == bytes)
            #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
        }
    }
}

@Suite struct RequestTargetTests {
    @Test(arguments: [
        ("/a?b", nil, "/a"), ("http://h:1/a/b?c", "h:1", "/a/b"), ("HTTP://h", "h", "/"), ("http://h?x", "h", "/"),
        ("/?/..", nil, "/"),
    ])
    func isTakenApart(_ text: String, _ authority: String?, _ path: String) throws {
        let target = try #require(RequestTarget(text))
        #expect(target.authority.map(String.init) == authority)
        #expect(target.path == path)
    }

    @Test func decodesTheQuery() {
        let items = RequestTarget("/?q=%E8%AF%8D+b&x&y=1=2&z=%&&")?.queryItems
        #expect(
            items == [
                .init(name: "q", value: "词 b"), .init(name: "x", value: ""), .init(name: "y", value: "1=2"),
                .init(name: "z", value: "%"),
            ])
    }
}

@Suite struct OwnHostsTests {
    private static let foreign = [
        "evil.example", "evil.example:1450", "127.0.0.1.evil.example", "localhost.evil.example:1450", "[::2]:1450",
        "", "127.0.0.2", "user@localhost", "localhost:", "localhost:x", "[::1", "::1", "localhost:1450:1450",
        "localhost:99999",
    ]

    @Test(arguments: [
        "127.0.0.1", "localhost:1450", "LOCALHOST", "[::1]:1450", "[::1]", "localhost:9000", "127.0.0.1:80",
    ])
    func knowTheLoopback(_ authority: String) {
        #expect(OwnHosts(listeningOn: nil).contain(authority))
        #expect(OwnHosts(listeningOn: "notes.local").contain(authority))
    }

    @Test(arguments: foreign)
    func refuseOthers(_ authority: String) {
        for host in [nil, "notes.local", "0.0.0.0", "::"] where authority != "127.0.0.2" && authority != "[::2]:1450" {
            #expect(!OwnHosts(listeningOn: host).contain(authority))
        }
        #expect(!OwnHosts(listeningOn: nil).contain(authority))
    }

    @Test func aTunnelMayHaveAnotherPort() {
        #expect(OwnHosts(listeningOn: "Notes.local").contain("notes.LOCAL:8080"))
        #expect(OwnHosts(listeningOn: "fe80::1").contain("[fe80::1]:9000"))
    }

    @Test(arguments: ["192.168.1.7:1450", "[fe80::1]", "10.0.0.1"])
    func takeAddressesWhenAllAreListenedOn(_ authority: String) {
        for host in ["0.0.0.0", "::"] { #expect(OwnHosts(listeningOn: host).contain(authority)) }
        for host in [nil, "notes.local"] { #expect(!OwnHosts(listeningOn: host).contain(authority)) }
    }
}

@Suite struct BoundAddressTests {
    @Test(arguments: [
        ("127.0.0.1", "http://127.0.0.1:1450/", true), ("::1", "http://[::1]:1450/", true),
        ("notes.local", "http://notes.local:1450/", false), ("0.0.0.0", "http://127.0.0.1:1450/", false),
        ("::", "http://[::1]:1450/", false), ("localhost", "http://localhost:1450/", true),
    ])
    func isWrittenForBrowsers(_ host: String, _ url: String, _ isLoopback: Bool) {
        let address = BoundAddress(host: host, port: 1450)
        #expect(address.url == url)
        #expect(address.isLoopback == isLoopback)
    }
}

@Suite struct PortChoiceTests {
    @Test func triesTheNextOnes() {
        #expect(PortChoice.exact(1450).candidates == [1450])
        #expect(PortChoice.preferred(1450).candidates == Array(1450...1469) + [0])
        #expect(PortChoice.preferred(65_534).candidates == [65_534, 65_535, 0])
    }
}

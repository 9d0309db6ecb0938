import NIOHTTP1
import Testing

@testable import LecternPreview

@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-0", ByteRange.part(0..<1)), ("bytes=2-4", .part(2..<5)), ("bytes=2-", .part(2..<10)),
        ("bytes=-3", .part(7..<10)), ("bytes=-99", .part(0..<10)), ("bytes=0-99", .part(0..<10)),
        ("bytes=9-9", .part(9..<10)), ("BYTES = 2 - 4", .part(2..<5)),
        ("bytes=0-99999999999999999999999", .part(0..<10)), ("bytes=10-", .unsatisfiable),
        ("bytes=99999999999999999999999-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=4-2", .whole),
        ("bytes=0-1,3-4", .whole), ("bytes=-", .whole), ("bytes=", .whole), ("bytes", .whole), ("", .whole),
        ("lines=0-1", .whole), ("bytes=a-b", .whole), ("bytes=0x1-2", .whole), ("bytes=1-2-3", .whole),
        ("bytes=+1-2", .whole), ("bytes=--1", .whole),
    ])
    func isReadStrictly(_ field: String, _ range: ByteRange) {
        #expect(ByteRange(field, size: 10) == range)
    }

    @Test func nothingHasNoParts() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-5", size: 0) == .whole)
    }
}

@Suite struct EntityTagTests {
    @Test(arguments: [
        (#""a""#, true), (#"W/"a""#, true), (#""b", "a""#, true), (#""b","a","c""#, true), ("*", true), (" * ", true),
        (#""b""#, false), (#""b, a""#, false), ("a", false), ("", false), (#""a"#, false), (#""A""#, false),
    ])
    func isFoundInLists(_ list: String, _ isNamed: Bool) {
        #expect(EntityTag.isNamed("a", in: list) == isNamed)
    }
}

@Suite struct HTTPReplyTests {
    private func reply(_ fields: [(String, String)], method: HTTPRequest.Method = .get, tag: String? = "t") throws
        -> HTTPReply
    {
        let request = HTTPRequest(
            method: method, target: "/", path: try RequestPath("/"), fields: HTTPHeaders(fields))
        return HTTPReply(.page("0123456789", tag: tag), to: request)
    }

    @Test(arguments: [
        ([], 200), ([("If-None-Match", "\"t\"")], 304),
        ([("If-None-Match", "\"x\""), ("If-None-Match", "\"t\"")], 304),
        ([("If-None-Match", "\"x\"")], 200), ([("Range", "bytes=1-2")], 206), ([("Range", "bytes=10-")], 416),
        ([("Range", "bytes=1-2"), ("If-Range", "\"t\"")], 206), ([("Range", "bytes=1-2"), ("If-Range", "\"x\"")], 200),
        ([("Range", "bytes=1-2"), ("If-Range", "W/\"t\"")], 200),
        ([("Range", "bytes=1-2"), ("If-Range", "Sat, 29 Oct 1994 19:43:31 GMT")], 200),
        ([("Range", "bytes=1-2"), ("If-None-Match", "\"t\"")], 304), ([("Range", "bytes=1-2,4-5")], 200),
        ([("Range", "bytes=1-2"), ("Range", "bytes=3-4")], 200),
    ])
    func heedsConditionsAndRanges(_ fields: [(String, String)], _ status: Int) throws {
        #expect(try reply(fields).status.rawValue == status)
    }

    @Test func heedsNoRangeOfAHead() throws {
        #expect(try reply([("Range", "bytes=1-2")], method: .head).status == .ok)
    }

    @Test func matchesAnythingOnlyWithATag() throws {
        #expect(try reply([("If-None-Match", "*")]).status == .notModified)
        #expect(try reply([("If-None-Match", "*")], tag: nil).status == .ok)
        #expect(try reply([("Range", "bytes=1-2"), ("If-Range", "\"\"")], tag: nil).status == .ok)
    }
}

@Suite struct MediaTypesTests {
    @Test(arguments: [
        ("a.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"),
        ("a.mjs", "text/javascript; charset=utf-8"), ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.tar.gz", "application/gzip"), ("图.webp", "image/webp"), ("a.woff2", "font/woff2"), ("a.mp4", "video/mp4"),
        ("a", "application/octet-stream"), ("a.", "application/octet-stream"), ("a.b/c", "application/octet-stream"),
        (".html", "text/html; charset=utf-8"), ("a.xyz", "application/octet-stream"),
    ])
    func followTheExtension(_ name: String, _ type: String) {
        #expect(MediaTypes.type(of: name) == type)
    }
}

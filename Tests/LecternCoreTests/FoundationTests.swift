import LecternCore
import Testing

struct LineMapTests {
    private let source = Array("一二三\r\nsecond\n\n[链](x.md) 与 [[大模型]]".utf8)

    @Test func columnsCountScalars() {
        let location = LineMap(source).location(file: "a.md", line: 1, byteColumn: 3, byteLength: 6)
        #expect(location == SourceLocation(file: "a.md", line: 1, column: 2, length: 2))
    }

    @Test func findsTextNearAPlace() {
        let location = LineMap(source).locate("[[大模型", file: "a.md", line: 3, byteColumn: 0, lines: 5)
        #expect(location == SourceLocation(file: "a.md", line: 4, column: 13, length: 5))
    }

    @Test func linesHaveNoEndings() {
        let lines = LineMap(source)
        #expect(lines.lineCount == 4)
        #expect((1...4).map { lines.text(ofLine: $0) } == ["一二三", "second", "", "[链](x.md) 与 [[大模型]]"])
        #expect(lines.text(ofLine: 9) == "")
    }
}

struct ConcurrentMapTests {
    @Test(arguments: [1, 2, 7, 64])
    func keepsTheOrderWhateverTheWorkers(_ workers: Int) async throws {
        let numbers = Array(0..<500)
        let doubled = try await numbers.concurrentMap(workers: workers) { $0 * 2 }
        #expect(doubled == numbers.map { $0 * 2 })
    }

    @Test func worksOnSlices() async throws {
        let result = try await Array(0..<10)[3..<7].concurrentMap { $0 }
        #expect(result == [3, 4, 5, 6])
    }

    @Test func throwsWhatTheElementThrows() async {
        await #expect(throws: EnvironmentError.self) {
            _ = try await [1, 2, 3].concurrentMap { number in
                if number == 2 { throw EnvironmentError(path: "p", action: "a", reason: "r") }
                return number
            }
        }
    }
}

struct StableHashTests {
    @Test func isTheSameInEveryProcess() {
        var hash = StableHash()
        hash.combine("大模型")
        hash.combine(7)
        #expect(hash.hexadecimal.count == 16)
        var again = StableHash()
        again.combine("大模型")
        again.combine(7)
        #expect(hash == again)
    }

    @Test func neighbouringFieldsDoNotRunIntoEachOther() {
        var (a, b) = (StableHash(), StableHash())
        a.combine("ab")
        a.combine("c")
        b.combine("a")
        b.combine("bc")
        #expect(a != b)
    }
}

struct HTMLEscapingTests {
    @Test func escapesWhatCouldBeMarkup() {
        #expect(HTMLEscaping.escaped("<img onerror=\"x\"> & 大") == "&lt;img onerror=&quot;x&quot;&gt; &amp; 大")
        #expect(HTMLEscaping.escaped("平常") == "平常")
    }
}

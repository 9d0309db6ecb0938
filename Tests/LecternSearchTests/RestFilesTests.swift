import Testing

@testable import LecternSearch

@Suite struct RestFilesTests {
    private func part(_ number: UInt32, _ postings: String) -> RestPart {
        RestPart(number: number, postings: Array(postings.utf8))
    }

    @Test func termsOfOneHashShareTheirFiles() throws {
        var words = RestFiles()
        words.add([part(0, "AoA"), part(1, "BoA")], of: Array("the".utf8), hash: 0xAB)
        words.add([part(0, "CoA")], of: Array("of".utf8), hash: 0xCD)
        var han = RestFiles()
        han.add([part(0, "DoA")], of: Array("的一".utf8), hash: 0xAB)
        han.addTwins(from: words)

        let collector = FileCollector()
        let sink = FileSink(stamp: "0a1b2c3d", collector.take)
        try han.write(to: sink)
        try words.write(except: han.hashes, to: sink)
        let expected = [
            "000000ab-0": #"{"the":"AoA","的一":"DoA"}"#, "000000ab-1": #"{"the":"BoA"}"#, "000000cd-0": #"{"of":"CoA"}"#,
        ]
        #expect(collector.files.count == expected.count)
        for (name, json) in expected {
            let text = collector.files["search/rest/\(name).js"].map { String(decoding: $0, as: UTF8.self) }
            #expect(text == "lecternSearch.receive('rest/\(name)','\(json)','0a1b2c3d');\n")
        }
    }
}

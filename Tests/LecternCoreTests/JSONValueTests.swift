import Foundation
import LecternCore
import Testing

@Suite struct JSONValueTests {
    private static let values: [(JSONValue, compact: String, indented: String)] = [
        (.array([]), "[]", "[]\n"), (.object([:]), "{}", "{}\n"), (.flag(true), "true", "true\n"),
        (.text("</a>\n\"\u{2028}"), #""\u003C/a\u003E\n\"\u2028""#, #""\u003C/a\u003E\n\"\u2028""# + "\n"),
        (
            .object(["b": .array([.number(1), .array([.text("甲")])]), "a": .object([:])]), #"{"a":{},"b":[1,["甲"]]}"#,
            "{\n  \"a\": {},\n  \"b\": [\n    1,\n    [\n      \"甲\"\n    ]\n  ]\n}\n"
        ),
    ]

    @Test(arguments: values)
    func isWrittenInTwoForms(_ value: JSONValue, _ compact: String, _ indented: String) throws {
        var output: [UInt8] = []
        value.append(to: &output)
        #expect(String(decoding: output, as: UTF8.self) == compact)
        #expect(value.indented == indented)
        let options = JSONSerialization.ReadingOptions.fragmentsAllowed
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(indented.utf8), options: options) }
    }
}

import LecternContent
import LecternCore
import Testing

@Suite struct FrontMatterFixtureTests {
    @Test func articles() throws {
        try FrontMatterFixture("front-matter").check { bytes, file in
            faults(bytes, file) { ArticleMatter.read($0).1 }
        }
    }

    @Test func terms() throws {
        try FrontMatterFixture("front-matter/term").check { bytes, file in
            faults(bytes, file) { TermMatter.read($0).1 }
        }
    }

    @Test func events() throws {
        try FrontMatterFixture("front-matter/event").check { bytes, file in
            faults(bytes, file) { EventMatter.read($0).1 }
        }
    }

    private func faults(_ bytes: [UInt8], _ file: String, _ read: (YAMLMapping) -> [Diagnostic]) -> [Diagnostic] {
        let text = SourceText.decode(bytes, file: file)
        let (split, splitFaults) = FrontMatterSplitter.split(text.bytes, file: file)
        let (mapping, yamlFaults) = FrontMatter.read(split, of: text.bytes, file: file)
        return text.diagnostics + splitFaults + yamlFaults + read(mapping)
    }
}

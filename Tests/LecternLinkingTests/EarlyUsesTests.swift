import Testing

@testable import LecternLinking

/// Which headings explain a term.
struct EarlyUsesTests {
    @Test(arguments: [
        ("一、大模型", "大模型"), ("（二）大模型", "大模型"), ("2.1 大模型", "大模型"), ("第三章 大模型", "大模型"), ("大模型", "大模型"),
        ("一般模型", "一般模型"), ("3.5", "3.5"),
    ])
    func numbersOfHeadingsDoNotCount(_ heading: String, _ name: String) {
        #expect(EarlyUses.withoutNumber(heading) == name)
    }
}

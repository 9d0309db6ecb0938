import LecternContent
import LecternCore
import LecternMarkdown
import Testing

struct LooseBulletSettingsTests {
    @Test(arguments: [
        ("", LooseBullets.automatic), ("lists: {loose-bullets: auto}", .automatic),
        ("lists:\n  loose-bullets: true", .always), ("lists: {loose-bullets: false}", .never),
    ])
    func reads(_ text: String, _ expected: LooseBullets) {
        let (settings, faults) = Settings.parse(Array(text.utf8))
        #expect(settings.looseBullets == expected)
        #expect(faults.isEmpty)
    }

    @Test(arguments: [
        ("lists: true", "yaml.type"), ("lists: {loose-bullets: maybe}", "yaml.type"),
        ("lists: {loosebullets: true}", "yaml.unknown-key"),
    ])
    func tellsWhatIsWrong(_ text: String, _ identifier: String) {
        let (settings, faults) = Settings.parse(Array(text.utf8))
        #expect(settings.looseBullets == .automatic)
        #expect(faults.map(\.identifier) == [identifier])
    }
}

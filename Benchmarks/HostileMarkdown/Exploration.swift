import Foundation
import LecternMarkdown

/// Times families of notes as they grow, and finds those whose time grows faster than their size.
struct Exploration {
    /// What a family cost.
    struct Finding {
        var pattern: Pattern
        var size: Int
        var seconds: Double
        var isRefused: Bool
    }

    /// Sizes in bytes that are tried one after the other.
    let sizes: [Int]
    /// A family goes on to the next size while a note of it costs more than this, in seconds a byte.
    let screen: Double
    /// What the largest size may cost, in seconds.
    let budget: Double

    /// Times a family from the smallest size on; stops where it is cheap, or where the next size would take far too long.
    func explore(_ pattern: Pattern, _ options: RenderOptions) -> Finding {
        var finding = Finding(pattern: pattern, size: 0, seconds: 0, isRefused: false)
        for (index, size) in sizes.enumerated() {
            let note = pattern.note(ofSize: size)
            let isRefused = Self.compile(note, options, &finding.seconds)
            (finding.size, finding.isRefused) = (note.count, isRefused)
            let isSlow = finding.seconds > screen * Double(size)
            guard isSlow, index + 1 < sizes.count else { break }
            let growth = Double(sizes[index + 1]) / Double(size)
            // The next size may be refused; only what would take minutes is not tried.
            if finding.seconds * growth > budget * 15 { break }
        }
        return finding
    }

    /// The time that the largest size would take if time grew with the size.
    func projected(_ finding: Finding) -> Double {
        finding.seconds * max(1, Double(sizes.last ?? finding.size) / Double(max(1, finding.size)))
    }

    /// Parses and renders with all additions that a setting turns on; says whether the note was refused.
    static func compile(_ note: [UInt8], _ options: RenderOptions, _ seconds: inout Double) -> Bool {
        let start = clock()
        var linker = PlainLinker()
        let rendered = MarkdownDocument(
            parsing: note[...], options: ParseOptions(looseBullets: .always, expandsEmoji: true)
        ).render(options: options, linker: &linker)
        seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        return rendered.faults.contains { $0.identifier.hasPrefix("limit.") }
    }
}

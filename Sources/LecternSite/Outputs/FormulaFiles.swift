import LecternCore
import LecternMarkdown

/// The style sheet and the fonts of formulas, for a site that has any.
struct FormulaFiles: Sendable {
    private static let folder = "assets/katex/"
    static let sheetPath = folder + "katex.css"

    /// The sheet's path from the site's root, with a version that changes with its rules; empty when none is needed.
    let sheetReference: String
    let entries: [OutputTable.Entry]

    /// - Parameter use: What the formulas of all notes need.
    /// - Throws: ``EnvironmentError`` when KaTeX's files cannot be read.
    init(_ use: FormulaUse, engines: Engines) throws(EnvironmentError) {
        guard use.isUsed, let typesetter = engines.formulas, typesetter.obstacle == nil else {
            (sheetReference, entries) = ("", [])
            return
        }
        let assets = try typesetter.assets()
        let sheet = FormulaSheet.make(base: assets.styleSheet, styles: use.styles)
        guard !sheet.isEmpty else {
            (sheetReference, entries) = ("", [])
            return
        }
        var hash = StableHash()
        hash.combine(sheet)
        sheetReference = "\(Self.sheetPath)?v=\(hash.hexadecimal.prefix(10))"
        entries =
            [Self.entry(Self.sheetPath, .bytes(sheet))]
            + assets.fonts.map { Self.entry(Self.folder + "fonts/" + $0.name, .copy(of: $0.path)) }
    }

    private static func entry(_ path: String, _ content: OutputFile.Content) -> OutputTable.Entry {
        OutputTable.Entry(path: path, origin: .lectern("a file of the formulas"), source: .constant(content))
    }

    /// Whether a path is kept for these files, whether or not there are any now.
    static func areAt(_ path: String) -> Bool { path.hasPrefix(folder) }
}

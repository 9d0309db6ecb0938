import LecternCore
import LecternMarkdown

/// The style sheet and the fonts of formulas, for a site that has any.
struct FormulaFiles: Sendable {
    private static let folder = "assets/katex/"
    static let sheetPath = folder + "katex.css"

    /// The sheet's path from the site's root, with a version that changes with its rules; empty when none is needed.
    let sheetReference: String
    let files: [OutputFile]

    /// - Parameter use: What the formulas of all notes need.
    /// - Throws: ``EnvironmentError`` when KaTeX's files cannot be read.
    init(_ use: FormulaUse, engines: Engines) throws(EnvironmentError) {
        guard use.isUsed, let typesetter = engines.formulas, typesetter.obstacle == nil else {
            (sheetReference, files) = ("", [])
            return
        }
        let assets = try typesetter.assets()
        let sheet = FormulaSheet.make(base: assets.styleSheet, styles: use.styles)
        guard !sheet.isEmpty else {
            (sheetReference, files) = ("", [])
            return
        }
        var hash = StableHash()
        hash.combine(sheet)
        sheetReference = "\(Self.sheetPath)?v=\(hash.hexadecimal.prefix(10))"
        files =
            [OutputFile(path: Self.sheetPath, content: .bytes(sheet))]
            + assets.fonts.map { font in
                OutputFile(path: Self.folder + "fonts/" + font.name, content: .copy(of: font.path))
            }
    }
}

package import LecternCore

/// The files of KaTeX that a site with formulas has beside its pages.
package struct FormulaAssets: Sendable {
    /// KaTeX's style sheet, which names the fonts as `fonts/name`; empty for MathML alone.
    package var styleSheet: [UInt8] = []
    /// The fonts: their names, and where they are on this machine.
    package var fonts: [(name: String, path: String)] = []

    package init() {}
}

extension KaTeXTypesetter {
    /// What pages with formulas need of KaTeX; nothing where formulas are MathML alone.
    ///
    /// - Throws: ``EnvironmentError`` when the files cannot be read.
    package func assets() throws(EnvironmentError) -> FormulaAssets {
        var assets = FormulaAssets()
        guard options.output == .html, let package else { return assets }
        assets.styleSheet = try FileSystem.read(package.folder + "/katex.min.css")
        let folder = package.folder + "/fonts"
        assets.fonts = try FileSystem.list(folder).map(\.name).filter { $0.hasSuffix(".woff2") }
            .map { (name: $0, path: folder + "/" + $0) }
        return assets
    }
}

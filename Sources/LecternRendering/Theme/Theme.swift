package import LecternCore
import Mustache

/// The templates, words and assets that a site is written with: the built-in ones, and the site's own in
/// place of those of the same path.
///
/// Immutable and thread-safe: pages are rendered in parallel.
package struct Theme: Sendable {
    let library: MustacheLibrary
    /// The words of the interface.
    package let strings: StringTable
    /// Those of all languages.
    let words: LanguageWords
    /// The files that go to `Public/`, those in parts joined, sorted by path; the paths start with `assets/`.
    package let assets: [ThemeFile]
    /// A short hash of all assets, for `?v=`.
    package let assetVersion: String
    /// A hash of all that a rendered page can depend on: templates, words, assets' version.
    package let fingerprint: String
    /// The names of all templates, sorted.
    package let templateNames: [String]

    /// Loads the built-in theme and a site's own files.
    ///
    /// A fault is reported, and the built-in file serves in place of a faulty one, so that a preview goes on.
    ///
    /// - Parameters:
    ///   - overrides: The folder of the site's own files; it need not exist.
    ///   - displayName: How reports name that folder.
    ///   - language: The BCP 47 tag of the site's language; English serves for one without words.
    /// - Throws: ``EnvironmentError`` when the folder cannot be read.
    package static func load(
        overrides: String? = nil, displayName: String = "Templates", language: String
    ) throws(EnvironmentError) -> (theme: Theme, diagnostics: [Diagnostic]) {
        let own = try overrides.map { folder throws(EnvironmentError) in try ThemeFile.overrides(in: folder) } ?? []
        return make(builtIn: ThemeFile.builtIn(), own: own, displayName: displayName, language: language)
    }

    /// Makes a theme of files at hand.
    package static func make(
        builtIn: [ThemeFile], own: [ThemeFile], displayName: String = "Templates", language: String
    ) -> (theme: Theme, diagnostics: [Diagnostic]) {
        var builder = ThemeBuilder(displayName: displayName)
        for file in builtIn { builder.add(file) }
        for file in own { builder.add(file) }
        let theme = builder.build(language: language)
        return (theme, builder.diagnostics.sorted(by: Diagnostic.isOrderedBefore))
    }

    /// The words of a language, by its BCP 47 tag; English for one without words.
    package func strings(for language: String) -> StringTable { words.table(for: language) }

    /// Whether a template of this name exists, as front matter may name one.
    package func hasTemplate(_ name: String) -> Bool {
        library.getTemplate(named: name) != nil
    }
}

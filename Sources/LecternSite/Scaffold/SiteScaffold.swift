package import LecternCore

/// A language that Lectern itself speaks.
package enum SiteLanguage: String, Sendable, CaseIterable {
    /// Chinese, in Simplified characters.
    case zh
    /// English.
    case en
}

/// The small working site that `lectern init` makes: three notes, a glossary and a timeline that link each other.
package struct SiteScaffold: Sendable {
    private let language: SiteLanguage

    /// A scaffold in a language.
    package init(language: SiteLanguage) {
        self.language = language
    }

    /// Writes the site into a folder.
    ///
    /// - Returns: The paths of the files written, relative to the folder.
    /// - Throws: ``EnvironmentError`` when a file of the site is there already, or the disk refuses.
    package func write(to directory: String) throws(EnvironmentError) -> [String] {
        let files = files
        // Look first: a folder is either filled or left alone.
        for file in files where FileSystem.kind(of: directory + "/" + file.path) != nil {
            throw EnvironmentError(
                path: directory + "/" + file.path, action: "cannot write",
                reason: "it exists already; choose an empty folder")
        }
        for file in files { try FileSystem.write(Array(file.text.utf8), to: directory + "/" + file.path) }
        return files.map(\.path)
    }

    package var files: [(path: String, text: String)] {
        switch language {
        case .zh: Self.chinese
        case .en: Self.english
        }
    }
}

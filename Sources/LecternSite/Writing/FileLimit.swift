import LecternContent
import LecternCore

/// How many files a host takes, and what the site makes of that: the search index has fewer and larger ones.
struct FileLimit {
    private let most: Located<Int>?
    /// The files of the site beside the search index, the list of written files among them.
    private let files: Int

    init(_ most: Located<Int>?, files: Int) {
        self.most = most
        self.files = files + 1
    }

    /// How many files are left for the search index; `nil` when there is no limit.
    var left: Int? { most.map { max(1, $0.value - files) } }

    /// The fault of a site that has more files however large those of its index are.
    func faults(searchFiles: Int) -> [Diagnostic] {
        guard let most, files + searchFiles > most.value else { return [] }
        return [
            Diagnostic(
                .error, "output.file-limit", at: most.location,
                "the site has \(files + searchFiles) files, and `maximumFiles` allows \(most.value)",
                explanation:
                    "Pages, their files and the theme are \(files); the search index needs at least \(searchFiles).",
                suggestion: "Raise the limit, write `search: false`, or divide the site.")
        ]
    }
}

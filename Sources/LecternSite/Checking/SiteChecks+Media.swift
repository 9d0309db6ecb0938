import LecternContent
import LecternCore
import LecternLinking

extension SiteChecks {
    /// How many notes are named one by one.
    private static let namedNotes = 10

    /// Pictures, films and sounds on other servers: one diagnostic for each note, and one for all the notes after the
    /// first ten, so that they do not drown other faults.
    static func remoteMedia(_ facts: [LinkFacts], setting: Settings.RemoteMedia) -> [Diagnostic] {
        guard setting != .allow else { return [] }
        var files: [String] = []
        var found: [String: [RemoteFile]] = [:]
        for file in facts.lazy.flatMap(\.remoteFiles) {
            if found[file.place.file] == nil { files.append(file.place.file) }
            found[file.place.file, default: []].append(file)
        }
        let isRefused = setting == .refuse
        var diagnostics = files.prefix(isRefused ? files.count : namedNotes).compactMap { name in
            found[name].flatMap { remote($0, isRefused: isRefused) }
        }
        let rest = files.dropFirst(diagnostics.count)
        if let name = rest.first, let first = found[name]?.first {
            let count = rest.reduce(0) { $0 + (found[$1]?.count ?? 0) }
            diagnostics.append(
                remote(
                    at: first.place,
                    "\(rest.count) more notes load \(count) pictures or other media from other servers",
                    isRefused: isRefused))
        }
        return diagnostics
    }

    private static func remote(_ files: [RemoteFile], isRefused: Bool) -> Diagnostic? {
        guard let first = files.first else { return nil }
        let loaded = files.count > 1 ? "and \(files.count - 1) more are" : "is"
        return remote(
            at: first.place, "“\(shortened(first.address))” \(loaded) loaded from another server", isRefused: isRefused)
    }

    private static func remote(at place: SourceLocation, _ summary: String, isRefused: Bool) -> Diagnostic {
        Diagnostic(
            isRefused ? .error : .warning, "image.remote", at: place, summary,
            explanation: isRefused
                ? "The setting `remoteMedia: refuse` keeps pages from loading anything from elsewhere."
                : "A reader without a connection sees the description in place of the picture.",
            suggestion: isRefused
                ? "Save the file beside the note and link to it there."
                : "Save the file beside the note, or write `remoteMedia: allow` in lectern.yaml.")
    }

    private static func shortened(_ address: String) -> String {
        address.unicodeScalars.count > 80
            ? String(String.UnicodeScalarView(address.unicodeScalars.prefix(79))) + "…" : address
    }
}

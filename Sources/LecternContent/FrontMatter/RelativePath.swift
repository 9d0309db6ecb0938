import LecternCore

/// Paths that authors write and that must not lead out of a folder.
package enum RelativePath {
    /// The path without empty parts and `.` and without `/` at its ends, or `nil` when it leads upward with
    /// `..` or holds a character that no path of a site may hold.
    package static func normalized(_ text: String) -> String? {
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }) else {
            return nil
        }
        let parts = FilePath.parts(of: text).filter { $0 != "." }
        return parts.contains("..") ? nil : parts.joined(separator: "/")
    }
}

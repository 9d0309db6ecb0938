#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A failure of the machine, not of the content: a disk, a permission, a missing folder.
///
/// The only kind of error that the pipeline throws; the command exits with status 3.
package struct EnvironmentError: Error, Sendable, CustomStringConvertible {
    /// The path concerned.
    package var path: String
    /// What was attempted, as in "cannot read".
    package var action: String
    /// The system's reason.
    package var reason: String
    /// Whether the failure says something of this file alone, so that others may well succeed: its name, what stands
    /// in its place, the right to it. A full or broken disk and a lack of memory or descriptors concern all.
    package var concernsOneFile: Bool

    package init(path: String, action: String, reason: String, concernsOneFile: Bool = false) {
        (self.path, self.action, self.reason, self.concernsOneFile) = (path, action, reason, concernsOneFile)
    }

    /// - Parameter code: The system's number of the reason (errno).
    package init(path: String, action: String, code: Int32) {
        self.init(
            path: path, action: action, reason: String(cString: strerror(code)),
            concernsOneFile: Self.codesOfOneFile.contains(code))
    }

    private static let codesOfOneFile = [
        EACCES, EEXIST, EILSEQ, EINVAL, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, ENOTEMPTY, EPERM, ETXTBSY,
    ]

    package var description: String { "\(action) \(path): \(reason)" }
}

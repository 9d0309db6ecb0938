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

    package init(path: String, action: String, reason: String) {
        self.path = path
        self.action = action
        self.reason = reason
    }

    package var description: String { "\(action) \(path): \(reason)" }
}

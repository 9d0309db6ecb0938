import ArgumentParser

/// The exit statuses of all commands.
enum ExitStatus: Int32 {
    case done = 0
    /// The content has errors.
    case content = 1
    /// Wrong usage.
    case usage = 2
    /// The environment failed: disk, permissions, network.
    case environment = 3

    var code: ExitCode { ExitCode(rawValue) }
}

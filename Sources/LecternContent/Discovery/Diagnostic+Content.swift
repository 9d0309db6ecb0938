import LecternCore

/// Faults of files, each at the file's start.
extension Diagnostic {
    static func invalidName(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "content.name-encoding", at: SourceLocation(file: file), "the name of this file is no UTF-8",
            explanation: "Pages are named after their files, and addresses are UTF-8; the file was left out.",
            suggestion: "Rename it, for example with `convmv -f gbk -t utf8 --notest`.")
    }

    static func special(_ file: String) -> Diagnostic {
        Diagnostic(
            .warning, "content.special-file", at: SourceLocation(file: file), "\(file) is neither a file nor a folder",
            explanation: "Pipes, sockets and devices are no content; it was left out.", suggestion: "Move it elsewhere."
        )
    }

    static func brokenLink(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "content.link-broken", at: SourceLocation(file: file), "the symbolic link \(file) leads nowhere",
            suggestion: "Mend the link or remove it.")
    }

    static func linkOutside(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "content.link-outside", at: SourceLocation(file: file),
            "the symbolic link \(file) leads out of the content",
            explanation: "Only what lies in the content folder becomes part of the site.",
            suggestion: "Copy what it leads to into the folder.")
    }

    static func linkLoop(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "content.link-loop", at: SourceLocation(file: file),
            "the symbolic link \(file) leads round in a circle",
            explanation: "A link to a folder above it, or folders of links to one another, have no end.",
            suggestion: "Remove the link.")
    }
}

/// The prompts of sessions with a shell or an interpreter, which a reader does not want to copy.
struct CodePrompts {
    private let prompts: [[UInt8]]
    /// Whether `#` before a command is the prompt of a superuser, when no other prompt shows that it is a comment.
    private let takesHash: Bool

    /// - Returns: `nil` for languages that are no sessions. A program in the language of a shell or in Python is taken
    ///   for one where its lines begin with a prompt, for no program does.
    init?(language: String) {
        switch language {
        case _ where CodeLanguage.isSession(language):
            prompts = ["$ ", "% ", "> ", ">>> ", "... ", "PS> "].map { Array($0.utf8) }
            takesHash = true
        case "bash", "sh", "shell", "zsh":
            prompts = [Array("$ ".utf8)]
            takesHash = false
        case "python", "py", "pycon", "python-repl", "doctest":
            prompts = [">>> ", "... "].map { Array($0.utf8) }
            takesHash = false
        default: return nil
        }
    }

    func mark(_ listing: inout CodeListing) {
        var found = false
        for index in listing.lines.indices {
            let text = listing.code[listing.lines[index].range]
            guard let length = prompts.first(where: { text.starts(with: $0) })?.count ?? windowsPrompt(text)
            else { continue }
            listing.lines[index].promptLength = length
            found = true
        }
        guard !found, takesHash else { return }
        for index in listing.lines.indices where listing.code[listing.lines[index].range].starts(with: "# ".utf8) {
            listing.lines[index].promptLength = 2
        }
    }

    /// The length of `PS C:\Users> `.
    private func windowsPrompt(_ text: ArraySlice<UInt8>) -> Int? {
        guard takesHash, text.starts(with: "PS ".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")),
            end + 1 < text.endIndex, text[end + 1] == UInt8(ascii: " ")
        else { return nil }
        return end + 2 - text.startIndex
    }
}

/// What the names of languages say by themselves.
enum CodeLanguage {
    /// Text that is no program, whose name is right all the same.
    private static let plainNames: Set<String> = [
        "text", "plain", "plaintext", "plain-text", "txt", "none", "nohighlight", "no-highlight", "raw", "ascii",
        "output", "log",
    ]
    private static let sessionNames: Set<String> = [
        "console", "terminal", "session", "shell-session", "shellsession", "sh-session", "cmd-session", "ansi",
    ]

    static func isPlain(_ language: String) -> Bool { plainNames.contains(language) }

    static func isSession(_ language: String) -> Bool { sessionNames.contains(language) }

    /// The language of a `diff-swift` block; `nil` for others, also for a whole `diff`.
    static func changed(_ language: String) -> String? {
        language.hasPrefix("diff-") && language.utf8.count > 5 ? String(language.dropFirst(5)) : nil
    }
}

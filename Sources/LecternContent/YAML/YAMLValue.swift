package import LecternCore

/// A value of a YAML document as it was written: types are what its reader expects, not what YAML guesses.
package struct YAMLValue: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// A text without quotes, which may also mean a number, `true` or nothing.
        case plain(String)
        /// A text in quotes or a block.
        case quoted(String)
        case list([YAMLValue])
        case mapping([YAMLEntry])
    }

    package var content: Content
    package var location: SourceLocation

    /// The text of a plain or quoted value.
    package var text: String? {
        switch content {
        case .plain(let text), .quoted(let text): text
        case .list, .mapping: nil
        }
    }

    /// Whether the key has no value: nothing, `~` or `null`.
    package var isNull: Bool {
        if case .plain(let text) = content { return ["", "~", "null", "Null", "NULL"].contains(text) }
        return false
    }

    /// `true`, `false` and the words that YAML 1.1 has for them, in quotes or not.
    package var bool: Bool? {
        switch text?.lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: nil
        }
    }

    /// A decimal number; hexadecimal, infinity and the like are texts.
    package var number: Double? {
        guard case .plain(let text) = content,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
        else { return nil }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The value in words: "the text “heavy”".
    package var found: String {
        switch content {
        case .list: "a list"
        case .mapping: "a mapping"
        case .plain where isNull: "nothing"
        case .plain(let text) where bool != nil: "`\(text)`"
        case .plain(let text) where number != nil: "the number \(text)"
        case .plain(let text), .quoted(let text): "the text “\(Self.shortened(text))”"
        }
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first ?? ""
        return line.count > 40 || line.utf8.count < text.utf8.count ? "\(line.prefix(40))…" : String(line)
    }
}

/// A key and its value.
package struct YAMLEntry: Sendable, Hashable {
    package var key: String
    package var keyLocation: SourceLocation
    package var value: YAMLValue
}

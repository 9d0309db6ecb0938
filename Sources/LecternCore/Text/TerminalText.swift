/// Text for terminals, in which some characters are commands: to move, to recolour, to type for the user.
package enum TerminalText {
    /// The text with commands made visible: `␛` for ESC, `�` for those that have no picture. What turns the direction of
    /// writing is one, too, since with it a name can look like another.
    ///
    /// - Parameter keepsLines: Whether line ends stay, for text of several lines.
    package static func harmless(_ text: String, keepsLines: Bool = true) -> String {
        func isKept(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" || keepsLines && scalar == "\n" }
        guard text.unicodeScalars.contains(where: { isCommand($0) && !isKept($0) }) else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            shown.append(isCommand(scalar) && !isKept(scalar) ? picture(of: scalar) : scalar)
        }
        return String(shown)
    }

    private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The control pictures of Unicode stand in the order of the characters that they show.
    private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }
}

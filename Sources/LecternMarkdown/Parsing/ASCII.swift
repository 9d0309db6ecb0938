/// Classes of ASCII characters, by scalar.
enum ASCII {
    static func isLetterOrDigit(_ scalar: UInt32) -> Bool { isLetter(scalar) || isDigit(scalar) }
    static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }
    static func isLetter(_ scalar: UInt32) -> Bool { scalar < 0x80 && (scalar | 0x20) &- 0x61 < 26 }
    static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar &- 0x09 < 5 }
}

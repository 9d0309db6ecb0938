import LecternCore

extension StableHash {
    /// The tag of a file: another one for other bytes.
    static func tag(of bytes: [UInt8]) -> String {
        var hash = StableHash()
        hash.combine(bytes)
        return hash.hexadecimal
    }
}

/// Guesses what a text is that is no UTF-8.
enum EncodingGuess {
    /// The name of an encoding that all of the bytes fit and that most of them make likely.
    static func encoding(of bytes: [UInt8]) -> String? {
        if isGB18030(bytes) { return "GB18030 (GBK)" }
        let zeros = bytes.prefix(1024).count { $0 == 0 }
        return zeros * 5 > bytes.prefix(1024).count ? "UTF-16" : nil
    }

    /// Whether all bytes are GB18030, and most characters are those of GB 2312, as common text is.
    private static func isGB18030(_ bytes: [UInt8]) -> Bool {
        var (index, characters, common) = (0, 0, 0)
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            guard let length = length(bytes, at: index) else { return false }
            characters += 1
            if length == 2, isCommon(bytes[index], bytes[index + 1]) { common += 1 }
            index += length
        }
        return characters > 1 && common * 10 >= characters * 7
    }

    private static func length(_ bytes: [UInt8], at index: Int) -> Int? {
        guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return nil }
        let trail = bytes[index + 1]
        if (0x40...0xFE).contains(trail), trail != 0x7F { return 2 }
        guard (0x30...0x39).contains(trail), index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
            (0x30...0x39).contains(bytes[index + 3])
        else { return nil }
        return 4
    }

    /// The rows of GB 2312: punctuation and letters, then Han.
    private static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
        trail >= 0xA1 && ((0xA1...0xA9).contains(lead) || (0xB0...0xF7).contains(lead))
    }
}

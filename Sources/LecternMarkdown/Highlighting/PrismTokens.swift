/// Reads what ``PrismDriver`` says of a piece of code: for each part its length in UTF-16 units and its names.
enum PrismTokens {
    /// - Returns: The parts that have names, as bytes of the code; none when the parts are not the whole of it.
    static func parse(_ answer: [UInt8], code: String) -> [CodeToken] {
        var tokens: [CodeToken] = []
        var code = code
        let isWhole = code.withUTF8 { bytes in
            var place = 0
            for line in answer.split(separator: UInt8(ascii: "\n")) {
                let parts = line.split(separator: UInt8(ascii: " "))
                guard let first = parts.first, let units = number(first),
                    let end = advance(place, by: units, in: bytes)
                else { return false }
                if parts.count > 1 {
                    let names = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
                    tokens.append(CodeToken(range: place..<end, names: names))
                }
                place = end
            }
            return place == bytes.count
        }
        return isWhole ? tokens : []
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit &- 0x30 < 10, number < 1 << 40 else { return nil }
            number = number * 10 + Int(digit &- 0x30)
        }
        return number
    }

    /// The byte that lies a number of UTF-16 units behind another; `nil` beyond the end.
    private static func advance(_ start: Int, by units: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (place, left) = (start, units)
        while left > 0 {
            guard place < bytes.count else { return nil }
            let lead = bytes[place]
            left -= lead >= 0xF0 ? 2 : 1
            place += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
        return left == 0 && place <= bytes.count ? place : nil
    }
}

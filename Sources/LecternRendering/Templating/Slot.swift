/// A place in a rendered page where bytes that are ready go in afterwards.
///
/// The engine works on strings, part by part, so a long body would be copied and measured again and
/// again. It sees a short token instead, which no text of a note can contain: U+FDD0, a letter, U+FDD1;
/// both are noncharacters, which Unicode keeps for such inner use.
package enum Slot: UInt8, Sendable {
    case body = 0x62
    case sidebar = 0x73
    /// The mark of the current page in the navigation.
    case current = 0x63

    /// The first byte of U+FDD0 and of all scalars from U+F000 to U+FFFF.
    static let lead: UInt8 = 0xEF
    static let opening: [UInt8] = [0xEF, 0xB7, 0x90]
    static let closing: [UInt8] = [0xEF, 0xB7, 0x91]

    /// What the engine writes for the slot; `number` tells apart the many marks of a navigation.
    func token(number: Int? = nil) -> String {
        let digits = number.map { Array(String($0).utf8) } ?? []
        return String(decoding: Self.opening + [rawValue] + digits + Self.closing, as: UTF8.self)
    }

    /// Whether a text holds U+FDD0. Most Chinese text holds its first byte, which begins `，` too.
    static func mayOccur(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index + opening.count <= bytes.count {
                if bytes[index] == lead, bytes[index + 1] == opening[1], bytes[index + 2] == opening[2] { return true }
                index += 1
            }
            return false
        }
    }

    /// The text with U+FDD0 replaced by U+FFFD.
    static func scrubbed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(scalar.value == 0xFDD0 ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }
}

/// One token found in rendered text.
struct SlotToken {
    var slot: Slot
    var number: Int
    /// The token's bytes.
    var range: Range<Int>

    /// The tokens of a text, in their order.
    static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [SlotToken] {
        var tokens: [SlotToken] = []
        var index = 0
        while index + 7 <= bytes.count {
            if bytes[index] == Slot.lead, let token = token(at: index, in: bytes) {
                tokens.append(token)
                index = token.range.upperBound
            } else {
                index += 1
            }
        }
        return tokens
    }

    private static func token(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SlotToken? {
        guard bytes[start + 1] == Slot.opening[1], bytes[start + 2] == Slot.opening[2],
            let slot = Slot(rawValue: bytes[start + 3])
        else { return nil }
        var index = start + 4
        var number = 0
        while index < bytes.count, case 0x30...0x39 = bytes[index], number < 1 << 40 {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        guard index + 3 <= bytes.count, bytes[index..<(index + 3)].elementsEqual(Slot.closing) else { return nil }
        return SlotToken(slot: slot, number: number, range: start..<(index + 3))
    }
}

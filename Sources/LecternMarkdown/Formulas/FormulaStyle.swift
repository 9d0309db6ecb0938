/// One declaration of a style attribute, such as `height:0.9028em`, for which a class stands in the page.
///
/// KaTeX places the parts of a formula with style attributes, which the policy of a page does not allow. There are few
/// different ones, some hundreds in a large site, so each becomes a rule of the site's style sheet. The name of the
/// class is made from the declaration alone: pages and sheet agree without knowing of each other.
package struct FormulaStyle: Sendable, Hashable, Comparable {
    /// The property's place in ``properties``.
    private let property: Int
    package let value: String

    /// Properties that KaTeX uses, with the short names that classes have for them.
    private static let properties: [(name: StaticString, short: String)] = [
        ("height", "h"), ("vertical-align", "v"), ("margin-right", "mr"), ("margin-left", "ml"), ("margin-top", "mt"),
        ("margin", "m"), ("top", "t"), ("bottom", "b"), ("left", "l"), ("width", "w"), ("min-width", "mw"),
        ("padding-left", "pl"), ("padding-right", "pr"), ("position", "p"), ("border-bottom-width", "bbw"),
        ("border-top-width", "btw"), ("border-right-width", "brw"), ("border-right-style", "brs"),
        ("border-width", "bw"), ("border-style", "bs"), ("border-color", "bc"), ("border", "bd"),
        ("background-color", "bg"), ("color", "c"), ("text-shadow", "ts"),
    ]

    /// - Returns: `nil` for a property that is not known, and for a value that could be more than a length, a colour
    ///   or a word.
    init?(property name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
        let place = Self.properties.firstIndex { known in
            UnsafeBufferPointer(start: known.name.utf8Start, count: known.name.utf8CodeUnitCount).elementsEqual(name)
        }
        guard let place, !value.isEmpty, value.count < 64, Self.isPlain(value) else { return nil }
        property = place
        self.value = String(decoding: value, as: UTF8.self)
    }

    /// Letters, digits and what stands in numbers and colours: nothing that could end a declaration, name a function
    /// or hold an address, but for the one `calc(…)` that wide accents have. A period stands before a digit.
    private static func isPlain(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.starts(with: "calc(".utf8), value.last == UInt8(ascii: ")") else { return isLength(value) }
        return isLength(UnsafeBufferPointer(rebasing: value[5..<(value.count - 1)]))
    }

    private static func isLength(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.indices.allSatisfy { index in
            switch value[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "%"),
                UInt8(ascii: " "):
                true
            case UInt8(ascii: "."): index + 1 < value.count && value[index + 1] &- 0x30 < 10
            default: false
            }
        }
    }

    /// `kt--2_55em` for `top:-2.55em`: no two declarations have the same name.
    package var className: String {
        var name = "k" + Self.properties[property].short + "-"
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "."): name += "_"
            case UInt8(ascii: "#"): name += "_h"
            case UInt8(ascii: "%"): name += "_p"
            case UInt8(ascii: " "): name += "_s"
            case UInt8(ascii: "("): name += "_o"
            case UInt8(ascii: ")"): name += "_c"
            default: name.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return name
    }

    /// The rule of the class. It counts for as much as the attribute that it replaces.
    package var rule: String { ".\(className){\(Self.properties[property].name):\(value)!important}" }

    package static func < (a: FormulaStyle, b: FormulaStyle) -> Bool {
        a.property != b.property ? a.property < b.property : a.value < b.value
    }
}

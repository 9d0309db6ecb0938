import Foundation

/// Names of hosts in the letters of any script.
package enum HostName {
    /// The name as DNS, feeds and sitemaps have it: `例子.中国` is `xn--fsqu00a.xn--fiqs8s` (RFC 5890, RFC 3492).
    ///
    /// - Returns: `nil` for what is no name of a host. A name in ASCII is only put in small letters.
    package static func ascii(_ name: String) -> String? {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
        let mapped = name.lowercased().precomposedStringWithCompatibilityMapping
        // Dots as Chinese and Japanese keyboards have them.
        let labels = mapped.split(omittingEmptySubsequences: false) { ".。．｡".contains($0) }.map(label)
        let whole = labels.compactMap(\.self).joined(separator: ".")
        return labels.contains(nil) || whole.utf8.count > 253 ? nil : whole
    }

    private static func label(_ label: Substring) -> String? {
        if label.utf8.allSatisfy({ $0 < 0x80 }) { return String(label) }
        let isName = label.unicodeScalars.allSatisfy { Slug.isKept($0) && !$0.properties.isDefaultIgnorableCodePoint }
        guard isName, let encoded = Punycode.encoded(label.unicodeScalars.map(\.value)) else { return nil }
        let name = "xn--" + encoded
        return name.utf8.count > 63 ? nil : name
    }
}

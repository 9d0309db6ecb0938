/// The images that `srcset` offers: addresses, each with a width (`480w`) or a density (`2x`).
package enum SourceSet {
    /// An image of the list, as bytes of the value.
    package struct Candidate {
        package var address: Range<Int>
        /// What stands between the address and the next comma, blanks included.
        var descriptor: Range<Int>
    }

    /// The images of a value, divided as HTML divides them: an address goes on to the next blank, so that the comma in
    /// `data:image/png;base64,…` ends nothing; commas at its end are none of it.
    package static func candidates(of value: [UInt8]) -> [Candidate] {
        var found: [Candidate] = []
        var rest = value[...]
        while true {
            rest = rest.drop { isBlank($0) || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty else { return found }
            let word = rest.prefix { !isBlank($0) }
            rest = rest[word.endIndex...]
            var address = word
            while address.last == UInt8(ascii: ",") { address.removeLast() }
            let descriptor = address.count < word.count ? rest.prefix(0) : rest.prefix { $0 != UInt8(ascii: ",") }
            rest = rest[descriptor.endIndex...]
            found.append(Candidate(address: address.indices, descriptor: descriptor.indices))
        }
    }

    /// The value with each address resolved; candidates without one are left out. `nil` when none is left.
    static func resolved(_ value: String, by resolve: (String) -> String?) -> String? {
        let bytes = Array(value.utf8)
        let kept = candidates(of: bytes).compactMap { candidate(bytes[$0.address], bytes[$0.descriptor], resolve) }
        return kept.isEmpty ? nil : kept.joined(separator: ", ")
    }

    private static func candidate(
        _ address: ArraySlice<UInt8>, _ descriptor: ArraySlice<UInt8>, _ resolve: (String) -> String?
    ) -> String? {
        let address = String(decoding: address, as: UTF8.self)
        let descriptor = String(decoding: descriptor.filter { !isBlank($0) }, as: UTF8.self)
        guard LinkSafety.isSafe(address), isDescriptor(descriptor), let resolved = resolve(address) else { return nil }
        // A comma at an end would be read as the candidate's.
        let encoded = AddressEncoding.encoded(resolved).split(separator: ",", omittingEmptySubsequences: false)
            .joined(separator: "%2C")
        return descriptor.isEmpty ? encoded : "\(encoded) \(descriptor)"
    }

    private static func isDescriptor(_ text: String) -> Bool {
        guard let unit = text.utf8.last else { return true }
        guard unit == UInt8(ascii: "w") || unit == UInt8(ascii: "x") else { return false }
        return text.utf8.count > 1 && text.utf8.dropLast().allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

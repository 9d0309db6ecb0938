/// The images that `srcset` offers: addresses, each with a width (`480w`) or a density (`2x`).
enum SourceSet {
    /// The value with each address resolved; candidates without one are left out. `nil` when none is left.
    ///
    /// Addresses with a comma at their end, or without a blank after a comma, are read as HTML reads them: up to the
    /// next blank.
    static func resolved(_ value: String, by resolve: (String) -> String?) -> String? {
        var kept: [String] = []
        var rest = Array(value.utf8)[...]
        while true {
            rest = rest.drop { isBlank($0) || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty else { break }
            var address = rest.prefix { !isBlank($0) }
            rest = rest[address.endIndex...]
            var descriptor: ArraySlice<UInt8> = []
            if address.last == UInt8(ascii: ",") {
                while address.last == UInt8(ascii: ",") { address.removeLast() }
            } else {
                descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
                rest = rest[descriptor.endIndex...]
            }
            if let candidate = candidate(address, descriptor, resolve) { kept.append(candidate) }
        }
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

import LecternCore

/// The keys that a mapping may have, ready to be looked for: notes of another program may have several unknown ones each.
struct KnownKeys: Sendable {
    let names: [String]
    /// What messages say of an unknown key.
    let explanation: String
    /// Keys of other programs and what they are called here.
    private let otherNames: [String: String]
    private let nearMisses: NearMissIndex

    init(_ names: [String], otherNames: [String: String] = [:]) {
        self.names = names
        self.otherNames = otherNames
        explanation = "Known are \(names.sorted().map { "`\($0)`" }.joined(separator: ", "))."
        nearMisses = NearMissIndex(names)
    }

    /// What an unknown key may have been meant for.
    func guess(for key: String) -> String? {
        otherNames[key] ?? nearMisses.suggestions(for: key, limit: 1).first
    }
}

/// The languages in which dates are shown.
package enum DateLanguage: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The language for a BCP 47 tag: Chinese for `zh` and its variants, else English.
    package init(tag: String) {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self = primary == "zh" ? .chinese : .english
    }
}

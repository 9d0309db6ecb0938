/// Which way the lines of a language run.
enum TextDirection: String {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// - Parameter language: A BCP 47 tag, whose script decides where it names one: `ku-Arab`, `ar-Latn`.
    init(of language: String) {
        let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
        let language = String(parts.first ?? "")
        // Behind a script stand countries and variants, of which those of four characters begin with a digit.
        let script = parts.dropFirst().prefix(2).first {
            $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
        }
        let isReversed = script.map { Self.scripts.contains(String($0)) } ?? Self.languages.contains(language)
        self = isReversed ? .rightToLeft : .leftToRight
    }

    /// Scripts that run from right to left (ISO 15924), of those in use.
    private static let scripts: Set<String> = [
        "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
    ]

    /// Languages that are written in such a script unless the tag says otherwise (CLDR, likely subtags).
    private static let languages: Set<String> = [
        "aii", "ar", "arc", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "haz", "he", "iw", "ji", "khw",
        "ks",
        "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
    ]
}

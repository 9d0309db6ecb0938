import LecternCore

extension NoteMatter {
    /// Reads the dates of an article's front matter; a date that is none becomes a diagnostic.
    init(_ article: ArticleMatter, diagnostics: inout [Diagnostic]) {
        title = article.title
        description = article.description ?? ""
        date = FrontMatterDate.read(article.date, key: "date", diagnostics: &diagnostics)
        updated = FrontMatterDate.read(article.updated, key: "updated", diagnostics: &diagnostics)
        tags = article.tags.map(\.value)
        aliases = article.aliases.map(\.value)
        weight = article.weight
        isDraft = article.isDraft
        template = article.template?.value
        showsOutline = article.showsOutline ?? true
        slug = article.slug?.value
        language = article.language
        autolink =
            switch article.autolink {
            case .automatic: .asTheSite
            case .none: .never
            case .except(let names): .except(names.map(\.value))
            }
    }
}

/// Dates of front matter: EDTF, or any form that prose may use.
enum FrontMatterDate {
    static func read(_ text: Located<String>?, key: String, diagnostics: inout [Diagnostic]) -> HistoricalDate? {
        guard let text else { return nil }
        do {
            return try HistoricalDate(edtf: text.value)
        } catch {
            // A time of day, as other generators write it, is left out.
            if let day = text.value.split(whereSeparator: { $0 == " " || $0 == "T" }).first,
                let date = try? HistoricalDate(edtf: String(day)), day.count < text.value.count
            {
                return date
            }
            if let date = LeadingDate(wholeOf: text.value)?.date { return date }
            diagnostics.append(
                Diagnostic(
                    .error, "front-matter.date", at: text.location, "`\(key)`: \(error.summary)",
                    explanation: EDTFError.explanation,
                    suggestion: error.suggestion.map { "Write \($0)." } ?? "Write a date such as 2026-11-21."))
            return nil
        }
    }
}

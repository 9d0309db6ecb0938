extension HistoricalDate {
    /// A date from EDTF text (ISO 8601-2:2019, levels 0 and 1, without times of day).
    ///
    /// - Throws: An error that tells what is wrong, where, and, where that can be guessed, the EDTF that was meant.
    package init(edtf text: String) throws(EDTFError) {
        do {
            self = try EDTFParser(bytes: Array(text.utf8)).parse()
        } catch {
            var error = error
            error.suggestion = EDTFSuggestion.suggestion(for: text)
            throw error
        }
    }
}

package import LecternCore

/// The faults of the site, as its pages show them.
package struct FaultNews: Encodable, Equatable, Sendable {
    /// Whether there is nothing new to see, because the site could not be made.
    var failed = false
    /// Why, in a line.
    var summary = ""
    /// How many faults there are in all.
    var total = 0
    /// The gravest of them; empty when none is an error, which is left to the terminal.
    var list: [FaultReport] = []

    private static let most = 50

    /// No fault.
    package init() {}

    /// - Parameters:
    ///   - diagnostics: Every fault of the site as it stands now.
    ///   - failed: Why the site could not be made anew, in a line.
    ///   - editor: What opens the place of a fault.
    package init(_ diagnostics: [Diagnostic], failed: String? = nil, editor: EditorLink) {
        self.failed = failed != nil
        summary = failed ?? ""
        guard failed != nil || diagnostics.contains(where: { $0.severity == .error }) else { return }
        total = diagnostics.count
        list = FaultReport.reports(of: diagnostics, limit: Self.most, editor: editor)
    }

    /// The same without saying where the files lie on this machine.
    var withoutPlaces: FaultNews {
        var news = self
        for index in news.list.indices { news.list[index].editor = nil }
        return news
    }
}

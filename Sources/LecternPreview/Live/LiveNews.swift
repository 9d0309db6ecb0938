import FoundationEssentials

/// What one page is told: how what it shows differs from what the site has.
struct LiveNews: Encodable, Equatable {
    enum Page: String, Encodable {
        case same, changed, gone
    }

    /// Grows with each change of the site.
    var revision: Int
    var page: Page
    /// The path where the page's note is now, when it was renamed.
    var moved: String?
    /// The tag of what stands there now.
    var tag: String?
    /// The files of the page that are others now, with their tags; "" for one that is gone.
    var files: [String: String]
    /// The faults of the site, when the page does not know them yet.
    var faults: FaultNews?

    /// - Parameters:
    ///   - known: The page as it was last told.
    ///   - present: The page as the site has it.
    init(revision: Int, from known: LivePage, to present: LivePage, faults: FaultNews?) {
        self.revision = revision
        moved = present.path == known.path ? nil : present.path
        tag = present.tag
        page = present.tag == known.tag ? .same : (present.tag == nil ? .gone : .changed)
        files = present.files.filter { known.files[$0.key] != $0.value }
        self.faults = faults
    }

    /// Whether the page need not hear of it.
    var isEmpty: Bool { page == .same && moved == nil && files.isEmpty && faults == nil }

    /// The news as a message of the event stream (HTML, 9.2).
    func message(event: String) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers only: encoding them does not fail. JSON holds no line break.
        let data = (try? encoder.encode(self)).map { Array($0) } ?? Array("{}".utf8)
        return Array("event: \(event)\ndata: ".utf8) + data + Array("\n\n".utf8)
    }
}

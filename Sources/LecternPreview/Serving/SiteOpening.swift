import LecternSite

/// A site on its way into memory: who asks for something of it waits until it is there.
actor SiteOpening: LiveSource {
    private let options: SiteOptions
    private var opening: Task<LiveSite, any Error>?

    init(_ options: SiteOptions) {
        self.options = options
    }

    /// The site, read when it is first asked for.
    func site() async throws -> LiveSite {
        let options = options
        let task = opening ?? Task { try await LiveSite(options) }
        opening = task
        return try await task.value
    }

    func tag(ofPage path: String) async -> String? { await tag(ofFile: path) }

    func tag(ofFile path: String) async -> String? {
        switch try? await site().file(at: path)?.content {
        case .bytes(_, let tag): tag
        case .copy(let source): FileStamp(source)?.tag
        case nil: nil
        }
    }

    func successor(of path: String) async -> String? { try? await site().successor(of: path) }
}

import LecternContent
import LecternCore
import LecternSite

/// A site on its way into memory: who asks for something of it waits until it is there.
actor SiteOpening: LiveSource, SiteFiles {
    typealias Opened = (site: LiveSite, watch: FolderWatch)

    private let site: SiteOptions
    private let options: PreviewOptions
    private let report: @Sendable (SitePreview.Report) -> Void
    private var opening: Task<Opened, any Error>?

    init(
        _ site: SiteOptions, _ options: PreviewOptions, report: @escaping @Sendable (SitePreview.Report) -> Void
    ) {
        self.site = site
        self.options = options
        self.report = report
    }

    /// The site, read when it is first asked for, and what watches its folders: it was there before they were read, so
    /// that no change is missed.
    func opened() async throws -> Opened {
        let (site, options, report) = (site, options, report)
        let task =
            opening
            ?? Task {
                // What is to be left out is not known before all folders have been seen.
                let watch = try await FolderWatch(
                    Site(site).folders(), without: ContentExclusion(), options: options, report: report)
                return (try await LiveSite(site), watch)
            }
        opening = task
        return try await task.value
    }

    func file(at path: String) async throws -> LiveSite.File? { try await opened().site.file(at: path) }

    func has(_ path: String) async throws -> Bool { try await opened().site.has(path) }

    func freshSearch() async throws -> LiveSite.File? { try await opened().site.freshSearch() }

    // MARK: What the live pages ask

    func tag(ofPage path: String) async -> String? { await tag(ofFile: path) }

    func tag(ofFile path: String) async -> String? {
        switch try? await file(at: path)?.content {
        case .bytes(_, let tag): tag
        case .copy(let source): FileStamp(source)?.tag
        case nil: nil
        }
    }

    func successor(of path: String) async -> String? { try? await opened().site.successor(of: path) }
}

import FoundationEssentials
import Hummingbird
import LecternCore
import NIOCore

/// Reads files for Hummingbird's file middleware; pages get the preview's script on the way.
///
/// The middleware refuses every path that holds `..`, even in a name such as `等等....html`, so the paths that
/// ``ServedFolder`` has found good reach it veiled.
struct PreviewFiles: FileProvider {
    struct FileAttributes: FileMiddlewareFileAttributes {
        let isFolder: Bool
        let size: Int
        let modificationDate: Date
    }

    let folder: ServedFolder
    let hub: EventHub
    private let fileIO = FileIO()

    /// Files up to this size are read at once, so that their length and bytes are of the same moment.
    private static let largestWhole = 8 << 20

    init(folder: ServedFolder, hub: EventHub) {
        self.folder = folder
        self.hub = hub
    }

    /// The URL path under which the middleware finds the file `name`.
    static func veiled(_ name: String) -> String {
        let inner = name.replacing("%", with: "%25").replacing("..", with: ".%2E")
        return "/" + SiteURL.percentEncoded(inner)
    }

    func getFileIdentifier(_ path: String) -> String? {
        let name = SiteURL.percentDecoded(path).drop { $0 == "/" }
        return name.split(separator: "/").contains("..") ? nil : folder.path(of: String(name))
    }

    func getAttributes(id: String) -> FileAttributes? {
        guard let size = FileStamp(id)?.byteCount else { return nil }
        // The time would only serve conditional requests, which the guard takes out.
        return FileAttributes(isFolder: false, size: size, modificationDate: Date(timeIntervalSince1970: 0))
    }

    func loadFile(id: String, context: some RequestContext) async throws -> ResponseBody {
        guard Self.isPage(id) || (FileStamp(id)?.byteCount ?? 0) <= Self.largestWhole else {
            return try await fileIO.loadFile(path: id, context: context)
        }
        guard let bytes = try? FileSystem.read(id) else { throw HTTPError(.notFound) }
        let served = Self.isPage(id) ? PageInjection.inject(into: bytes, build: hub.build) : bytes
        return ResponseBody(byteBuffer: ByteBuffer(bytes: served))
    }

    func loadFile(id: String, range: ClosedRange<Int>, context: some RequestContext) async throws -> ResponseBody {
        try await fileIO.loadFile(path: id, range: range, context: context)
    }

    /// Whether a file is a page, to which the script belongs.
    static func isPage(_ path: String) -> Bool {
        path.hasSuffix(".html") || path.hasSuffix(".htm")
    }
}

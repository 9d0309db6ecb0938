package import LecternCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of this process alone, for pages that are only looked at.
package struct WorkingFolder: Sendable {
    package let path: String

    /// - Throws: ``EnvironmentError`` when the folder cannot be made.
    package init() throws(EnvironmentError) {
        let base = FileManager.default.temporaryDirectory.path
        path = base + "/lectern-preview-" + UUID().uuidString
        try FileSystem.createDirectory(path)
    }

    package func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}

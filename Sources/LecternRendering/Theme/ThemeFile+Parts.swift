import LecternCore

/// Assets that are written in parts: the files of a folder `NAME.js` or `NAME.css` are published as one file of that
/// name, so that long scripts can be divided and are still one request. A whole file of that name, such as a site's own,
/// stands in place of the parts.
extension ThemeFile {
    /// - Parameter assets: Sorted by path.
    /// - Returns: The assets as they are published, sorted by path.
    static func joiningParts(of assets: [ThemeFile]) -> [ThemeFile] {
        let wholeFiles = Set(assets.filter { $0.wholePath == nil }.map(\.path))
        return assets.reduce(into: []) { result, asset in
            guard let whole = asset.wholePath else { return result.append(asset) }
            guard !wholeFiles.contains(whole) else { return }
            if result.last?.path == whole {
                result[result.count - 1].bytes += asset.bytes
                result[result.count - 1].isOverride = result[result.count - 1].isOverride || asset.isOverride
            } else {
                result.append(ThemeFile(path: whole, bytes: asset.bytes, isOverride: asset.isOverride))
            }
        }
    }

    /// The path of the file that this one is a part of.
    private var wholePath: String? {
        let parts = FilePath.parts(of: path)
        guard let folder = parts.dropLast().last, folder.hasSuffix(".js") || folder.hasSuffix(".css") else {
            return nil
        }
        return parts.dropLast().joined(separator: "/")
    }
}

package import LecternCore
package import LecternMarkdown

/// A picture of the content folder.
package enum ImageFile {
    /// How much of a file is read, one step after another: most headers stand in the first bytes; a JPEG may have
    /// colour profiles and previews before its size.
    private static let steps = [1 << 10, 1 << 18, 1 << 21]
    private static let endings: Set<String> = [
        "png", "apng", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "heic", "heif", "bmp", "svg",
    ]

    /// Whether a path is that of a picture whose size can be told, by its name.
    package static func isImage(_ path: String) -> Bool {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")), path.utf8[dot...].count < 6 else { return false }
        return endings.contains(path[path.utf8.index(after: dot)...].lowercased())
    }

    /// The size of a picture, and its faults.
    package static func size(of file: SourceFile) -> (ImageSize?, [Diagnostic]) {
        for step in steps {
            do throws(EnvironmentError) {
                let bytes = try FileSystem.read(file.diskPath, upTo: step)
                switch ImageHeader.read(bytes, isWhole: bytes.count < step) {
                case .size(let size): return (size, [])
                case .sizeless: return (nil, [])
                case .unreadable: return (nil, [unreadable(file)])
                case .needsMore: continue
                }
            } catch {
                // Copying the file says what is wrong.
                return (nil, [])
            }
        }
        return (nil, [unreadable(file)])
    }

    private static func unreadable(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .warning, "image.unreadable", at: SourceLocation(file: file.file),
            "\(file.file) is no picture that can be read",
            explanation: "Its first bytes are not those of a PNG, JPEG, GIF, WebP, AVIF, HEIF, BMP or SVG file, "
                + "so that browsers may not show it, and its size is not known before it is loaded.",
            suggestion: "Save the picture anew, or give the file the ending of what it is.")
    }
}

import LecternCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The way that a path takes through the disk, link by link.
enum PathSteps {
    /// A name that is looked up in a folder on the way. When it comes, goes or is replaced, the path leads elsewhere.
    struct Step: Equatable {
        let folder: DiskName
        let name: DiskName
    }

    /// As many links as Linux follows before it takes them for a circle.
    private static let linkLimit = 40

    /// The steps of an absolute path. Where nothing stands, the rest of the names is taken as it is.
    static func steps(of path: String) -> [Step] {
        var (steps, folder, links): ([Step], String, Int) = ([], "/", 0)
        var rest = Array(FilePath.parts(of: path).reversed())
        while let name = rest.popLast() {
            if name == "." { continue }
            if name == ".." {
                folder = FileSystem.parent(of: folder)
                continue
            }
            steps.append(Step(folder: DiskName(folder), name: DiskName(String(name))))
            let path = folder == "/" ? "/" + name : folder + "/" + name
            guard links < linkLimit, let target = target(of: path) else {
                folder = path
                continue
            }
            links += 1
            if FilePath.isAbsolute(target) { folder = "/" }
            rest += FilePath.parts(of: target).reversed()
        }
        return steps
    }

    /// The steps behind a link, without those that lead to it.
    static func steps(behind link: String) -> [Step] {
        Array(steps(of: link).dropFirst(steps(of: FileSystem.parent(of: link)).count + 1))
    }

    /// What a link says; `nil` for anything else.
    private static func target(of path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }
}

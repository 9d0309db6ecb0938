import LecternCore

/// Why a page cannot be called as its note is.
enum NameObstacle: Sendable {
    /// The name is longer than disks take.
    case tooLong
    /// Windows opens a device in place of a file of this name, whatever its ending.
    case device
    /// Servers show the file of this name for addresses that they do not know.
    case notFoundPage

    /// - Parameter isTopPage: Whether the page is a file at the top of the site, not a folder of the name.
    init?(_ name: String, isTopPage: Bool) {
        if name.utf8.count > FileName.longest {
            self = .tooLong
        } else if Self.isDevice(name) {
            self = .device
        } else if isTopPage, name == "404" {
            self = .notFoundPage
        } else {
            return nil
        }
    }

    private static let devices: Set<String> = {
        let numbered = ["com", "lpt"].flatMap { name in (1...9).map { name + String($0) } }
        return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered)
    }()

    /// Microsoft, “Naming Files, Paths, and Namespaces”: what follows a dot does not count.
    private static func isDevice(_ name: String) -> Bool {
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
        return devices.contains(stem.lowercased())
    }

    /// The name that takes the place of the note's.
    func mended(_ name: String) -> String {
        switch self {
        case .tooLong: FileName.limited(name)
        case .device, .notFoundPage: name + "-" + FileName.hashed(name)
        }
    }

    var explanation: String {
        switch self {
        case .tooLong: "Disks take names of at most 255 bytes, which are 85 Chinese characters."
        case .device: "Windows has a device of this name and can hold no file of it."
        case .notFoundPage: "Servers show 404.html for addresses that they do not know."
        }
    }
}

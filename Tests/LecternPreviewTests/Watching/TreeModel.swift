import LecternContent
import LecternCore

@testable import LecternPreview

/// What somebody knows of a folder who listed it once, and since then asked the disk only about the paths that batches
/// name.
struct TreeModel: Equatable {
    enum Node: Equatable {
        case folder
        case file([UInt8])
        /// A link that leads nowhere, to a folder or to what is ignored.
        case link
        case unreadable
    }

    let top: String
    private(set) var nodes: [DiskName: Node] = [:]

    init(listing top: String) {
        self.top = top
        list(top)
    }

    mutating func apply(_ batch: [FileChange]) {
        for change in batch {
            switch change.kind {
            case .removed: forget(change.path)
            case .written: nodes[DiskName(change.path)] = node(at: change.path)
            case .uncertain:
                forget(change.path)
                list(change.path)
            }
        }
    }

    private mutating func forget(_ path: String) {
        nodes = nodes.filter { !WatchScope.isWithin($0.key.text, path) }
    }

    /// Lists as the content loader does: links are followed to files and folders of the tree that are not above them.
    private mutating func list(_ path: String, above: [DiskName] = []) {
        guard let node = node(at: path) else { return }
        nodes[DiskName(path)] = node
        guard let real = FileSystem.canonicalPath(path), isWatched(real), !above.contains(DiskName(real)) else {
            return
        }
        for entry in (try? FileSystem.list(path)) ?? [] where !FileNameRules.isSkipped(entry.name) {
            if path == top, entry.name == "Public" { continue }
            list(path + "/" + entry.name, above: above + [DiskName(real)])
        }
    }

    private func isWatched(_ real: String) -> Bool {
        WatchScope.isWithin(real, top) && !WatchScope.isWithin(real, top + "/Public")
    }

    private func node(at path: String) -> Node? {
        switch FileSystem.kind(of: path) {
        case nil: return nil
        case .directory: return .folder
        case .file: break
        default:
            let target = FileSystem.canonicalPath(path).map { WatchScope.isWithin($0, top + "/Public") ? nil : $0 }
            guard let target, let target, FileSystem.kind(of: target) == .file else { return .link }
        }
        return (try? FileSystem.read(path)).map { .file($0) } ?? .unreadable
    }

    /// The first paths on which two models do not agree.
    func differences(from other: TreeModel) -> [String] {
        Set(nodes.keys).union(other.nodes.keys).sorted().filter { nodes[$0] != other.nodes[$0] }.prefix(5).map {
            "\($0.text): \(String(describing: nodes[$0])) and \(String(describing: other.nodes[$0]))"
        }
    }
}

/// What a `:::` container is.
enum ContainerRole {
    case details(isOpen: Bool)
    case alert(AlertKind)
    /// A name that Lectern does not know.
    case other(String)

    init(container: Node) {
        let text = container.markerText
        let (name, isOpen) = text.withUnsafeBufferPointer { bytes in
            let info = ContainerInfo(bytes, bytes.indices)
            return (String(decoding: bytes[info.name], as: UTF8.self), info.isOpen)
        }
        if Self.detailsNames.contains(name.lowercased()) {
            self = .details(isOpen: isOpen)
        } else if let kind = AlertKind(name.lowercased()) {
            self = .alert(kind)
        } else {
            self = .other(name)
        }
    }

    static let detailsNames: Set<String> = ["details", "详情", "折叠"]

    var folds: Bool { if case .details = self { true } else { false } }
    var isAlert: Bool { if case .alert = self { true } else { false } }
}

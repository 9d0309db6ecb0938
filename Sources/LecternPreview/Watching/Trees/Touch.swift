/// What is known of a change before the disk is asked.
enum Touch: Equatable {
    /// Something came to the path or went from it. A file that is open is still to be filled.
    case place(isOpen: Bool)
    /// Bytes were written, or a writer closed the file.
    case content(isOpen: Bool)
    /// Rights or times were set.
    case attributes
    /// Nothing: the path is looked at because it is time to.
    case look

    var isOfPlace: Bool {
        if case .place = self { true } else { false }
    }

    /// Whether the disk alone decides if there was a change.
    var isGuess: Bool { self == .attributes || self == .look }

    /// How far the change has come that led to an entry.
    func phase(of entry: WatchedEntry?) -> WatchSignal.Phase? {
        guard let entry else { return .gone }
        if entry.isFolder { return .complete }
        switch self {
        case .attributes: return nil
        case .place(isOpen: true), .content(isOpen: true): return entry.isLink ? .complete : .open
        case .place, .content: return entry.isEmptyFile ? .empty : .complete
        case .look: return .open
        }
    }
}

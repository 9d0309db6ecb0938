extension RenderedNote {
    /// Reports why a note shows as plain text, once: with the part that holds its only block.
    mutating func report(_ refusal: NoteFault, in part: DocumentPart, linesAbove: Int) {
        switch part {
        case .all: break
        case .blocks(let range) where range.contains(0): break
        default: return
        }
        var refusal = refusal
        refusal.position.line += linesAbove
        faults.append(refusal)
    }
}

/// Lets go of one file's memory when the reading has come to the next.
struct SpillReading {
    private var file: SpillFile?

    mutating func come(to next: SpillFile?) {
        guard file !== next else { return }
        file?.release()
        file = next
    }

    /// To be called behind the last.
    mutating func end() { come(to: nil) }

    /// Lets go of all at once.
    static func end(_ files: some Sequence<SpillFile?>) {
        var reading = SpillReading()
        for file in files { reading.come(to: file) }
        reading.end()
    }
}

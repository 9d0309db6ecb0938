/// A place in the bytes of one source.
package struct SourcePosition: Sendable, Hashable {
    /// The line of the file, from 1.
    package var line: Int
    /// The column in bytes, from 0.
    package var byteColumn: Int

    package init(line: Int, byteColumn: Int = 0) {
        self.line = line
        self.byteColumn = byteColumn
    }
}

/// A place in a file that the author can edit.
package struct SourceLocation: Sendable, Hashable, Codable {
    /// The file's path as the author would write it: relative to the site's folder, `/` between its parts.
    package var file: String
    /// The line, from 1.
    package var line: Int
    /// The column, from 1, counted in Unicode scalars as editors count them.
    package var column: Int
    /// How many scalars the marked span has; 0 marks a point.
    package var length: Int

    package init(file: String, line: Int = 1, column: Int = 1, length: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}

extension SourceLocation: Comparable {
    /// Orders by file, then by line, then by column.
    package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        if a.file != b.file { return a.file < b.file }
        return (a.line, a.column, a.length) < (b.line, b.column, b.length)
    }
}

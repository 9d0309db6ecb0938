/// Integers in memory or in a file, read alike.
package struct SpillableArray<Element: BitwiseCopyable & Sendable>: Sendable {
    private enum Storage: Sendable {
        case memory([Element])
        case file(SpillFile, FileSlice)
    }

    /// A part of a file that is written once, before anything reads it, and never again.
    private struct FileSlice: @unchecked Sendable {
        let elements: UnsafeBufferPointer<Element>
    }

    private var storage: Storage

    package init(_ elements: [Element]) {
        storage = .memory(elements)
    }

    /// The file that holds the elements, if one does.
    var file: SpillFile? {
        if case .file(let file, _) = storage { file } else { nil }
    }

    /// How many bytes it takes in memory.
    var memory: Int {
        if case .memory(let elements) = storage { elements.count * MemoryLayout<Element>.stride } else { 0 }
    }

    /// Moves the elements into a file, unless it has no room.
    mutating func move(to file: SpillFile) -> Bool {
        guard case .memory(let elements) = storage else { return true }
        guard !elements.isEmpty else { return true }
        guard let start = elements.withUnsafeBytes({ file.append($0) }) else { return false }
        let bound = start.bindMemory(to: Element.self, capacity: elements.count)
        storage = .file(file, FileSlice(elements: UnsafeBufferPointer(start: bound, count: elements.count)))
        return true
    }

    @inline(__always)
    package func withUnsafeBufferPointer<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result {
        switch storage {
        case .memory(let elements): try elements.withUnsafeBufferPointer(body)
        case .file(let file, let slice): try withExtendedLifetime(file) { try body(slice.elements) }
        }
    }
}

extension SpillableArray: RandomAccessCollection {
    package var startIndex: Int { 0 }

    @inline(__always)
    package var endIndex: Int {
        switch storage {
        case .memory(let elements): elements.count
        case .file(_, let slice): slice.elements.count
        }
    }

    package func withContiguousStorageIfAvailable<Result>(
        _ body: (UnsafeBufferPointer<Element>) throws -> Result
    ) rethrows -> Result? {
        try withUnsafeBufferPointer(body)
    }

    @inline(__always)
    package subscript(index: Int) -> Element {
        switch storage {
        case .memory(let elements): elements[index]
        case .file(_, let slice): slice.elements[index]
        }
    }
}

extension SpillableArray: Equatable where Element: Equatable {
    package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}

extension SpillableArray: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Element...) {
        self.init(elements)
    }
}

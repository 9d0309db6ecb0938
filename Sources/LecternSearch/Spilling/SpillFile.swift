#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import LecternCore
import Synchronization

/// A file without a name that holds what the memory is not meant to hold, and is read like memory.
///
/// The file goes when the last that refers to it goes, even when the process is killed.
final class SpillFile: Sendable {
    private static let alignment = 8

    private let descriptor: Int32
    private let capacity: Int
    /// Mapped for reading only, and only what `append` has written is ever read.
    private nonisolated(unsafe) let base: UnsafeRawPointer
    private let used = Mutex(0)

    /// - Parameters:
    ///   - folder: Where the file lies.
    ///   - capacity: How many bytes it takes.
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    init(in folder: String, capacity: Int = 64 << 20) throws {
        self.capacity = capacity
        var template = Array((folder + "/lectern-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.error(folder) }
        _ = unlink(template)
        guard ftruncate(descriptor, off_t(capacity)) == 0,
            let mapped = mmap(nil, capacity, PROT_READ, MAP_SHARED, descriptor, 0), mapped != MAP_FAILED
        else {
            let error = Self.error(folder)
            close(descriptor)
            throw error
        }
        base = UnsafeRawPointer(mapped)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: base), capacity)
        close(descriptor)
    }

    private static func error(_ folder: String) -> EnvironmentError {
        EnvironmentError(
            path: folder, action: "cannot keep a temporary file in", reason: String(cString: strerror(errno)))
    }

    /// Writes bytes behind the last.
    ///
    /// - Returns: Where they can be read from now on, aligned for any integer; `nil` when they do not fit, or the disk
    ///   is full.
    func append(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        used.withLock { used in
            let start = (used + Self.alignment - 1) & ~(Self.alignment - 1)
            guard start + bytes.count <= capacity, write(bytes, at: start) else { return nil }
            used = start + bytes.count
            return base + start
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(start + written))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Lets the memory go that reading has filled; what is read again comes from the file again.
    func release() {
        madvise(UnsafeMutableRawPointer(mutating: base), capacity, MADV_DONTNEED)
    }
}

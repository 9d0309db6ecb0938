#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps others out of a folder for as long as it lives: those that ask for the lock, too, in this process and in others.
///
/// The lock is on the folder itself (flock(2)), so that no file is needed, and none stays behind when a process is killed.
package final class FolderLock: Sendable {
    /// `nil` when there is no lock.
    private let descriptor: Int32?

    /// Makes the folder if need be, and waits until nobody else has it.
    ///
    /// - Parameter waiting: Called once, when somebody else has it.
    /// - Throws: ``EnvironmentError`` when there is no such folder and none can be made; `CancellationError`.
    package static func take(_ folder: String, waiting: () -> Void = {}) async throws -> FolderLock {
        var hasWaited = false
        while true {
            try FileSystem.createDirectory(folder)
            switch try attempt(folder) {
            case .held(let descriptor): return FolderLock(descriptor)
            case .unknown: return FolderLock(nil)
            case .busy where !hasWaited:
                hasWaited = true
                waiting()
            case .busy, .gone: break
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Whether nobody else can have the folder; `false` on a disk that has no locks.
    package var isHeld: Bool { descriptor != nil }

    private init(_ descriptor: Int32?) {
        self.descriptor = descriptor
    }

    deinit {
        if let descriptor { close(descriptor) }
    }

    private enum Attempt {
        case held(Int32)
        case busy
        /// Another folder has taken the place of the one that was opened.
        case gone
        /// The disk cannot say, as some of a network cannot.
        case unknown
    }

    private static func attempt(_ folder: String) throws(EnvironmentError) -> Attempt {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return .gone }
            throw FileSystem.failure("cannot open folder", folder)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isBusy = errno == EWOULDBLOCK || errno == EINTR
            close(descriptor)
            return isBusy ? .busy : .unknown
        }
        guard isOpen(folder, as: descriptor) else {
            close(descriptor)
            return .gone
        }
        return .held(descriptor)
    }

    private static func isOpen(_ folder: String, as descriptor: Int32) -> Bool {
        var (there, open) = (stat(), stat())
        return stat(folder, &there) == 0 && fstat(descriptor, &open) == 0
            && there.st_ino == open.st_ino && there.st_dev == open.st_dev
    }
}

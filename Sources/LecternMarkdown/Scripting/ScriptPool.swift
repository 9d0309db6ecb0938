import LecternCore
import Synchronization

/// Contexts that were prepared alike, one for each worker: made when one is wanted and none is free.
///
/// A result must not depend on what a context did before, or it would depend on which worker got which note.
final class ScriptPool: Sendable {
    private enum Library {
        case unknown, missing
        case loaded(ScriptLibrary)
    }

    private let library = Mutex(Library.unknown)
    private let idle = Mutex<[ScriptContext]>([])
    /// How many contexts are kept. Asked for once: the system reads files to answer.
    private let mostIdle = Concurrency.workers
    private let timeLimit: Double
    private let prepare: @Sendable (ScriptContext) throws(ScriptError) -> Void

    /// - Parameters:
    ///   - timeLimit: How many seconds of processor time one run of a script may take.
    ///   - prepare: Loads the scripts into a new context.
    init(timeLimit: Double, prepare: @escaping @Sendable (ScriptContext) throws(ScriptError) -> Void) {
        self.timeLimit = timeLimit
        self.prepare = prepare
    }

    /// Lends a context. One in which a script ran out of time is given up.
    ///
    /// - Parameter isLimited: Whether the time limit holds. JavaScriptCore starts a timer for each run that has one,
    ///   which takes as long as setting a small formula; what is known to end does without.
    func withContext<Result>(isLimited: Bool = true, _ body: (ScriptContext) throws(ScriptError) -> Result)
        throws(ScriptError) -> Result
    {
        let free = idle.withLock { $0.popLast() }
        let context: ScriptContext
        if let free { context = free } else { context = try make() }
        context.limitTime(to: isLimited ? timeLimit : .infinity)
        do throws(ScriptError) {
            let result = try body(context)
            giveBack(context)
            return result
        } catch {
            if error != .timedOut { giveBack(context) }
            throw error
        }
    }

    /// Whether there is a library to run scripts with.
    var hasLibrary: Bool { loadedLibrary() != nil }

    private func make() throws(ScriptError) -> ScriptContext {
        guard let library = loadedLibrary(), let context = ScriptContext(library) else {
            throw .libraryMissing
        }
        // Without a limit: the scripts are trusted, and a slow machine may take a while to read them.
        try prepare(context)
        return context
    }

    private func giveBack(_ context: ScriptContext) {
        idle.withLock { if $0.count < mostIdle { $0.append(context) } }
    }

    private func loadedLibrary() -> ScriptLibrary? {
        library.withLock { state in
            if case .unknown = state { state = ScriptLibrary.load().map { .loaded($0) } ?? .missing }
            if case .loaded(let library) = state { return library }
            return nil
        }
    }
}

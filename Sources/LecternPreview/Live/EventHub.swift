import Synchronization

/// Hands the news of each build to every open page.
final class EventHub: Sendable {
    /// One page's stream of messages.
    struct Client: Sendable {
        let id: Int
        let messages: AsyncStream<String>
    }

    private struct State {
        var builds = 0
        var latest: BuildNews
        var clients: [Int: AsyncStream<String>.Continuation] = [:]
        var nextID = 0
    }

    /// Tells this run of the server from the ones before and after it.
    private let session: String
    private let state: Mutex<State>

    init(session: String) {
        self.session = session
        state = Mutex(State(latest: BuildNews(build: session + "-0", outcome: RebuildOutcome())))
    }

    /// The name of the build that pages are served from now.
    var build: String { state.withLock(\.latest.build) }

    /// How many pages listen.
    var clientCount: Int { state.withLock(\.clients.count) }

    /// Adds a page. Its first message names the present build and its faults.
    func subscribe() -> Client {
        // A page that does not keep up needs the newest news only.
        let (messages, output) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(8))
        return state.withLock { state in
            state.nextID += 1
            state.clients[state.nextID] = output
            output.yield("retry: 500\n" + state.latest.message(event: "hello"))
            return Client(id: state.nextID, messages: messages)
        }
    }

    /// Ends a page's stream.
    func unsubscribe(_ id: Int) {
        state.withLock { $0.clients.removeValue(forKey: id) }?.finish()
    }

    /// Tells all pages of a build.
    func publish(_ outcome: RebuildOutcome) {
        state.withLock { state in
            state.builds += 1
            state.latest = BuildNews(build: "\(session)-\(state.builds)", outcome: outcome)
            let message = state.latest.message()
            for client in state.clients.values { client.yield(message) }
        }
    }

    /// Sends a comment, so that connections stay open and dead ones are found.
    func beat() {
        let clients = state.withLock(\.clients.values)
        for client in clients { client.yield(": beat\n\n") }
    }
}

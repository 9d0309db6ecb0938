import NIOCore
import Synchronization

/// The connections that are open, so that there are not too many, and none is left when the server ends.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isEnding = false
    }

    private let most: Int
    private let state = Mutex(State())

    init(atMost most: Int) {
        self.most = most
    }

    /// Takes in a new connection, or closes it when there are as many as there may be.
    func add(_ channel: any Channel) {
        let id = ObjectIdentifier(channel)
        let isTaken = state.withLock { state in
            guard !state.isEnding, state.channels.count < most else { return false }
            state.channels[id] = channel
            return true
        }
        guard isTaken else { return channel.close(promise: nil) }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.channels[id] = nil } }
    }

    /// Ends all connections: at once those on which nothing is being answered, the others when they have been or the
    /// time is over.
    func end(within limit: Duration, on eventLoop: any EventLoop) async {
        let channels = state.withLock { state in
            state.isEnding = true
            return Array(state.channels.values)
        }
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(HTTPConnection.EndRequest()) }
        let cut = eventLoop.scheduleTask(in: TimeAmount(limit)) {
            for channel in channels { channel.close(promise: nil) }
        }
        for channel in channels { try? await channel.closeFuture.get() }
        cut.cancel()
    }
}

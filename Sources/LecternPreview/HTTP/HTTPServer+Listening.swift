import LecternCore
import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The port that a server is to have.
package enum PortChoice: Sendable, Equatable {
    /// This one and no other; 0 is any that is free.
    case exact(Int)
    /// This one, or the next that is free.
    case preferred(Int)

    /// The ports to try, in this order.
    var candidates: [Int] {
        switch self {
        case .exact(let port): [port]
        case .preferred(let port): Array(port..<min(port + 20, 65_536)) + [0]
        }
    }
}

extension HTTPServer {
    /// Listens on the first port of the choice that is free.
    ///
    /// - Parameter start: Sets up a connection, on its event loop.
    func listen(_ start: @escaping @Sendable (any Channel) throws -> Void) async throws -> any Channel {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelOption(.maxMessagesPerRead, value: 16)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try start(channel) }
            }
        var candidates = port.candidates[...]
        while true {
            let candidate = candidates.removeFirst()
            do {
                return try await bootstrap.bind(host: host, port: candidate).get()
            } catch {
                if (error as? IOError)?.errnoCode == EADDRINUSE, !candidates.isEmpty { continue }
                throw failure(error, candidate)
            }
        }
    }

    /// Why the server cannot listen, and what to do about it.
    private func failure(_ error: any Error, _ port: Int) -> EnvironmentError {
        let other = (1024..<65535).contains(port) ? port + 1 : 1450
        let reason =
            switch (error as? IOError)?.errnoCode {
            case EADDRINUSE: "port \(port) is in use, perhaps by another preview; choose another, as in --port \(other)"
            case EACCES: "port \(port) is reserved for the system; choose another, as in --port \(other)"
            case EADDRNOTAVAIL: "this machine has no such address; leave it out to listen on \(Self.loopback)"
            case let code?: String(cString: strerror(code))
            case nil: "there is no such host; leave it out to listen on \(Self.loopback)"
            }
        return EnvironmentError(path: "\(host):\(port)", action: "cannot listen on", reason: reason)
    }
}

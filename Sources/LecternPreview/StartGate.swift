import ServiceLifecycle

/// A service that starts only once the server listens: no build is begun for a port that is in use.
struct StartGate<Gated: Service>: Service {
    /// Ends when the gate is open.
    let opened: AsyncStream<Void>
    let service: Gated

    func run() async throws {
        for await _ in opened.cancelOnGracefulShutdown() {}
        guard !Task.isCancelled, !Task.isShuttingDownGracefully else { return }
        try await service.run()
    }
}

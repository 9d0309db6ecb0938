/// Where a server listens.
struct BoundAddress: Sendable, Equatable {
    /// The name or address as it was asked for.
    let host: String
    let port: Int

    /// The address for a browser.
    var url: String {
        let named =
            switch host {
            // No address that can be gone to; the loopback is one of those that are meant.
            case "0.0.0.0": "127.0.0.1"
            case "::": "::1"
            default: host
            }
        return "http://\(named.contains(":") ? "[\(named)]" : named):\(port)/"
    }

    /// Whether only this machine can reach the server.
    var isLoopback: Bool { Self.isLoopback(host) }

    static func isLoopback(_ host: String) -> Bool {
        host.hasPrefix("127.") || host == "::1" || host.lowercased() == "localhost"
    }
}

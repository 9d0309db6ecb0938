import Synchronization

/// Where the server listens: known once the system has given it a port.
final class BoundAddress: Sendable {
    let hostname: String
    private let boundPort: Mutex<Int>

    init(hostname: String, port: Int) {
        self.hostname = hostname
        boundPort = Mutex(port)
    }

    var port: Int {
        get { boundPort.withLock { $0 } }
        set { boundPort.withLock { $0 = newValue } }
    }

    /// The address for a browser.
    var url: String {
        let host = hostname.contains(":") && !hostname.hasPrefix("[") ? "[\(hostname)]" : hostname
        return "http://\(host):\(port)/"
    }

    /// Whether a `Host` header names this server.
    ///
    /// A site elsewhere can have its own name resolve to 127.0.0.1 (DNS rebinding) and then read what is served
    /// here; the header still holds the foreign name.
    func isOwn(_ authority: String) -> Bool {
        let (host, port) = Self.split(authority.lowercased())
        let names = ["127.0.0.1", "localhost", "[::1]", hostname.lowercased(), "[\(hostname.lowercased())]"]
        return names.contains(host) && (port == nil || port == String(self.port))
    }

    private static func split(_ authority: String) -> (host: String, port: String?) {
        guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
            return (authority, nil)
        }
        return (String(authority[..<colon]), String(authority[authority.index(after: colon)...]))
    }
}

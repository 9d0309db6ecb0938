import NIOCore

/// The names by which the server may be called.
///
/// A site elsewhere can have its own name resolve to 127.0.0.1 (DNS rebinding) and then read what is served here; the
/// `Host` header still holds the foreign name.
struct OwnHosts: Sendable {
    private let names: Set<String>
    /// Whether all addresses are listened on. A number is no name that could be made to resolve to here.
    private let takesAddresses: Bool

    /// - Parameter host: The name or address that the author asked for; `nil` for the loopback.
    init(listeningOn host: String?) {
        let chosen = host.map { [$0.lowercased(), "[\($0.lowercased())]"] } ?? []
        names = Set(["127.0.0.1", "localhost", "[::1]"] + chosen)
        takesAddresses = host == "0.0.0.0" || host == "::"
    }

    /// Whether an authority (RFC 3986, 3.2) names this server. Its port may be any: a tunnel may lead here from another
    /// (`ssh -L 9000:localhost:1450`), and a name that was made to resolve to here is foreign at every port.
    func contain(_ authority: String) -> Bool {
        let (host, port) = Self.split(authority.lowercased())
        guard port.map({ UInt16($0) != nil }) ?? true else { return false }
        return names.contains(host) || takesAddresses && Self.isAddress(host)
    }

    private static func split(_ authority: String) -> (host: String, port: String?) {
        guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
            return (authority, nil)
        }
        return (String(authority[..<colon]), String(authority[authority.index(after: colon)...]))
    }

    private static func isAddress(_ host: String) -> Bool {
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        let text = isBracketed ? String(host.dropFirst().dropLast()) : host
        return text.contains(":") == isBracketed && (try? SocketAddress(ipAddress: text, port: 0)) != nil
    }
}
